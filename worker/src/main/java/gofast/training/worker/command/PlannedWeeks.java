package gofast.training.worker.command;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import gofast.training.review.ReviewContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a plan in the form of the API's weeks; it is held against the phases that it gives itself. */
final class PlannedWeeks {
    /** No rule asks how a workout is run. */
    private static final WorkoutDetails NO_DETAILS =
            WorkoutDetails.of(new Words(Optional.empty(), Optional.empty(), Optional.empty()));

    private final CandidatePlan candidate;
    private final int weeks;

    private PlannedWeeks(CandidatePlan candidate) {
        this.candidate = candidate;
        this.weeks = candidate.weeks().stream()
                .mapToInt(CandidatePlan.Week::index)
                .reduce(candidate.weeks().size(), Math::max);
    }

    static ReadPlan read(String id, Place plan, List<Place> weeks) {
        var candidate = new CandidatePlan(weeks.stream().map(PlannedWeeks::week).toList());
        var planned = new PlannedWeeks(candidate);
        double raceMiles = plan.miles("raceMiles")
                .or(() -> planned.race().map(CandidatePlan.Day::mileage))
                .orElseThrow(() -> plan.refused("say its raceMiles, or plan a day of type race in its last week"));
        return new ReadPlan(id, candidate, planned.context(raceMiles));
    }

    private static CandidatePlan.Week week(Place week) {
        return new CandidatePlan.Week(
                week.index("weekIndex"),
                week.text("phase").orElse(""),
                week.list("days", "day").stream().map(PlannedWeeks::day).toList());
    }

    private static CandidatePlan.Day day(Place day) {
        Place workout = day.object("workout");
        String type = workout.text("type").orElseThrow(() -> workout.refused("say its type"));
        double mileage = workout.miles("mileage").orElse(0.0);
        return new CandidatePlan.Day(day.index("dayIndex"), type, mileage, NO_DETAILS);
    }

    private ReviewContext context(double raceMiles) {
        OptionalInt raceDay =
                race().map(CandidatePlan.Day::index).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new ReviewContext(weeks, phases(), raceMiles, raceDay, Optional.empty(), Optional.empty());
    }

    private Optional<CandidatePlan.Day> race() {
        return candidate.weeks().stream()
                .filter(week -> week.index() == weeks)
                .flatMap(week -> week.days().stream())
                .filter(day -> day.type().equals(WorkoutType.RACE.code()))
                .findFirst();
    }

    private Optional<PhaseSplit> phases() {
        var split = new PhaseSplit(count(Phase.BASE), count(Phase.BUILD), count(Phase.PEAK), count(Phase.TAPER));
        return split.weeks() == weeks ? Optional.of(split) : Optional.empty();
    }

    private int count(Phase phase) {
        return (int) candidate.weeks().stream()
                .filter(week -> week.phase().equals(phase.code()))
                .count();
    }
}
