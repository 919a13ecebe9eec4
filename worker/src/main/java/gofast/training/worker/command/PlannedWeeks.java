package gofast.training.worker.command;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import gofast.training.review.ReviewContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a plan in the form of the API's weeks. It is held against the phases that it says it was given, else against those
 * that its length and race are given; and, if its athlete is one, against what beginners can take.
 */
final class PlannedWeeks {
    /** No rule asks how a workout is run. */
    private static final WorkoutDetails NO_DETAILS =
            WorkoutDetails.of(new Words(Optional.empty(), Optional.empty(), Optional.empty()));

    private final JsonNode plan;
    private final CandidatePlan candidate;
    private final Optional<PhaseSplit> given;
    private final int weeks;

    private PlannedWeeks(JsonNode plan, CandidatePlan candidate) {
        this.plan = plan;
        this.candidate = candidate;
        this.given = given(plan.path("phases"));
        this.weeks = given.map(PhaseSplit::weeks)
                .orElseGet(() -> candidate.weeks().stream()
                        .mapToInt(CandidatePlan.Week::index)
                        .reduce(candidate.weeks().size(), Math::max));
    }

    static ReadPlan read(String id, JsonNode plan, List<JsonNode> weeks) {
        var candidate = new CandidatePlan(weeks.stream().map(PlannedWeeks::week).toList());
        var planned = new PlannedWeeks(plan, candidate);
        return Values.miles(plan.path("raceMiles"))
                .or(() -> planned.race().map(CandidatePlan.Day::mileage).filter(miles -> miles > 0))
                .<ReadPlan>map(miles -> new ReadPlan.Complete(id, candidate, planned.context(miles)))
                .orElseGet(() -> ReadPlan.withoutRaceMiles(id));
    }

    private static CandidatePlan.Week week(JsonNode week) {
        return new CandidatePlan.Week(
                Values.index(week.path("weekIndex")),
                Values.text(week.path("phase")),
                Values.elements(week.path("days")).stream()
                        .map(PlannedWeeks::day)
                        .toList());
    }

    private static CandidatePlan.Day day(JsonNode day) {
        JsonNode workout = day.path("workout");
        JsonNode mileage = workout.path("mileage");
        boolean isLeftOut = mileage.isMissingNode() || mileage.isNull();
        return new CandidatePlan.Day(
                Values.index(day.path("dayIndex")),
                Values.text(workout.path("type")),
                isLeftOut ? 0 : Values.number(mileage),
                NO_DETAILS);
    }

    private static Optional<PhaseSplit> given(JsonNode phases) {
        int[] lengths = Arrays.stream(Phase.values())
                .mapToInt(phase -> Values.index(phases.path(phase.code())))
                .toArray();
        return Optional.of(new PhaseSplit(lengths[0], lengths[1], lengths[2], lengths[3]))
                .filter(split -> split.unfitFor(split.weeks()).isEmpty())
                .filter(split -> Arrays.stream(lengths).allMatch(length -> length >= 0));
    }

    private ReviewContext context(double raceMiles) {
        return new ReviewContext(weeks, given, raceMiles, raceDay(), experience(), Optional.empty());
    }

    /** Plans with phases are ours, and race once; others may race for practice on the way. */
    private OptionalInt raceDay() {
        boolean isOurs =
                candidate.weeks().stream().anyMatch(week -> !week.phase().isEmpty());
        return race().filter(day -> isOurs)
                .map(day -> OptionalInt.of(day.index()))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<CandidatePlan.Day> race() {
        return candidate.weeks().stream()
                .filter(week -> week.index() == weeks)
                .flatMap(week -> week.days().stream())
                .filter(day -> day.type().equals(WorkoutType.RACE.code()))
                .findFirst();
    }

    private Optional<Experience> experience() {
        return Stream.of(Experience.values())
                .filter(level -> level.code().equals(Values.text(plan.path("experience"))))
                .findFirst();
    }
}
