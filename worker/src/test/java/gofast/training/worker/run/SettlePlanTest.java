package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.PaceZones;
import gofast.training.coaching.workout.Template;
import gofast.training.job.JobFailure;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import gofast.training.review.CandidatePlan;
import gofast.training.review.CandidatePlan.Day;
import gofast.training.review.CandidatePlan.Week;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.GenerationProperties;
import gofast.training.worker.generate.Inputs;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlePlanTest {
    private static final GenerationInputs INPUTS = Inputs.ofRace("Boston");
    private static final CandidatePlan SOUND = CandidatePlan.of(Template.of(INPUTS.outlineRequest(), "Boston"));
    private static final int HARD_WEEK = 6;

    private final SettlePlan settle = new SettlePlan(properties(true));

    @Test
    void leavesASoundPlanAsItIs() {
        var settled = sound(settle.settle(INPUTS, candidate(SOUND)));
        assertThat(CandidatePlan.of(settled.plan().plan())).isEqualTo(SOUND);
        assertThat(settled.origins().values()).extracting(Origin::source).containsOnly(Source.MODEL);
    }

    @Test
    void repairsWhatACoachWouldDoOtherwiseAndSaysWhere() {
        var settled = sound(settle.settle(INPUTS, candidate(withHardWeek())));

        Origin repaired = origin(settled, HARD_WEEK);
        assertThat(repaired.source()).isEqualTo(Source.REPAIRED);
        assertThat(repaired.model()).contains("gpt");
        assertThat(repaired.steps()).isNotEmpty().allMatch(step -> step.startsWith("week " + HARD_WEEK));
        assertThat(origin(settled, 1).source()).isEqualTo(Source.MODEL);
    }

    @Test
    void givesEasedDaysTheAthletesOwnEasyPaces() {
        var settled = sound(settle.settle(INPUTS, candidate(withHardWeek())));

        List<Workout> eased = settled.plan().plan().weeks().get(HARD_WEEK - 1).days().stream()
                .map(gofast.training.plan.Day::workout)
                .filter(workout -> workout.type() == WorkoutType.EASY)
                .toList();
        assertThat(eased).isNotEmpty().allSatisfy(workout -> {
            assertThat(workout.details().paceRange())
                    .contains(PaceZones.of(INPUTS.athlete()).easy());
            assertThat(workout.details().hrZone()).hasValue(2);
        });
    }

    @Test
    void takesTheLibrarysPlanForOneThatIsBeyondRepair() {
        var settled = sound(settle.settle(INPUTS, candidate(withoutWeek(3))));

        assertThat(CandidatePlan.of(settled.plan().plan())).isEqualTo(SOUND);
        assertThat(settled.origins()).hasSize(16);
        assertThat(settled.origins().values()).allSatisfy(origin -> {
            assertThat(origin.source()).isEqualTo(Source.TEMPLATE);
            assertThat(origin.steps()).singleElement().asString().startsWith("rejected: week 3");
        });
    }

    @Test
    void saysWhatIsWrongWhereTheLibraryMayNotStandIn() {
        var settled = new SettlePlan(properties(false)).settle(INPUTS, candidate(withoutWeek(3)));

        JobFailure failure = ((Settled.Unsound) settled).failure();
        assertThat(failure.code()).isEqualTo("plan-rejected");
        assertThat(failure.detail()).contains("week 3: is missing");
    }

    @Test
    void takesTheLibrarysPlanWhereThereIsNoneIfItMay() {
        var failure = new JobFailure("model-unavailable", "gone", true);

        assertThat(origin(sound(settle.without(INPUTS, failure)), 1).steps()).containsExactly("model-unavailable");
        assertThat(new SettlePlan(properties(false)).without(INPUTS, failure)).isEqualTo(new Settled.Unsound(failure));
    }

    private static GenerationProperties properties(boolean templateFallback) {
        return new GenerationProperties("outlined", Optional.empty(), templateFallback, 1, Duration.ofDays(7));
    }

    private static Origin origin(Settled.Sound settled, int week) {
        return Objects.requireNonNull(settled.origins().get(week));
    }

    private static Settled.Sound sound(Settled settled) {
        return (Settled.Sound) settled;
    }

    private static Generated.Candidate candidate(CandidatePlan plan) {
        var origin = new Origin(Source.MODEL, Optional.of("gpt"), Optional.of("whole-plan-1"), List.of());
        Map<Integer, Origin> origins =
                IntStream.rangeClosed(1, 16).boxed().collect(Collectors.toMap(week -> week, week -> origin));
        return new Generated.Candidate(plan, origins);
    }

    /** Six tempo runs in a row. */
    private static CandidatePlan withHardWeek() {
        var tempo = WorkoutDetails.of(Words.label("Tempo"));
        return withWeek(
                HARD_WEEK,
                week -> new Week(
                        week.index(),
                        week.phase(),
                        week.days().stream()
                                .map(day ->
                                        day.mileage() == 0 ? day : new Day(day.index(), "tempo", day.mileage(), tempo))
                                .toList()));
    }

    private static CandidatePlan withWeek(int index, UnaryOperator<Week> change) {
        return new CandidatePlan(SOUND.weeks().stream()
                .map(week -> week.index() == index ? change.apply(week) : week)
                .toList());
    }

    private static CandidatePlan withoutWeek(int index) {
        return new CandidatePlan(
                SOUND.weeks().stream().filter(week -> week.index() != index).toList());
    }
}
