package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.MaxHeartRate;
import gofast.training.coaching.Outline;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.openai.Model;
import gofast.training.worker.openai.Price;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CacheKeyTest {
    private static final Approach APPROACH = approach("outlined-1", 1, "small", "large");
    private static final String KEY = key(Answers.INPUTS, APPROACH);

    @Test
    void isTheSameForAthletesWhoDifferInTheirPacesAndDatesAlone() {
        GenerationInputs other = new GenerationInputs(
                new Race(
                        "Berlin",
                        Answers.INPUTS.race().distance(),
                        Answers.INPUTS.race().date().plusWeeks(7)),
                GoalTime.parse("3:31:00"),
                Pace.parse("7:06"),
                new TrainingCalendar(
                        Answers.INPUTS.calendar().start().plusWeeks(7),
                        Answers.INPUTS.race().date().plusWeeks(7)),
                Answers.INPUTS.phases(),
                athlete("7:28", Experience.INTERMEDIATE, DayOfWeek.MONDAY, 170),
                false);
        assertThat(key(other, APPROACH)).isEqualTo(KEY);
    }

    @Test
    void isAnotherForAnotherRunner() {
        assertThat(changed(inputs -> with(inputs, athlete("6:30", Experience.INTERMEDIATE, DayOfWeek.MONDAY, 190))))
                .isNotEqualTo(KEY);
        assertThat(changed(inputs -> with(inputs, athlete("7:30", Experience.BEGINNER, DayOfWeek.MONDAY, 190))))
                .isNotEqualTo(KEY);
        assertThat(changed(inputs -> with(inputs, athlete("7:30", Experience.INTERMEDIATE, DayOfWeek.TUESDAY, 190))))
                .isNotEqualTo(KEY);
    }

    @Test
    void isAnotherForAnotherGoalOrOtherPhases() {
        assertThat(changed(inputs -> with(inputs, Pace.parse("6:00")))).isNotEqualTo(KEY);
        assertThat(changed(inputs -> with(inputs, new PhaseSplit(2, 8, 3, 3)))).isNotEqualTo(KEY);
    }

    @Test
    void isAnotherForOtherWeeks() {
        List<String> keys = Chunks.of(
                        Outline.of(Answers.INPUTS.outlineRequest()).weeks())
                .stream()
                .map(chunk -> CacheKey.of(Answers.INPUTS, chunk, APPROACH))
                .toList();
        assertThat(keys).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void isAnotherForAnotherWayOfAsking() {
        assertThat(List.of(
                        KEY,
                        key(Answers.INPUTS, approach("outlined-2", 1, "small", "large")),
                        key(Answers.INPUTS, approach("outlined-1", 2, "small", "large")),
                        key(Answers.INPUTS, approach("outlined-1", 1, "large", "small"))))
                .doesNotHaveDuplicates();
    }

    private static String changed(UnaryOperator<GenerationInputs> change) {
        return key(change.apply(Answers.INPUTS), APPROACH);
    }

    private static String key(GenerationInputs inputs, Approach approach) {
        return CacheKey.of(inputs, Outline.of(inputs.outlineRequest()).weeks().subList(0, 4), approach);
    }

    private static GenerationInputs with(GenerationInputs inputs, Athlete athlete) {
        return new GenerationInputs(
                inputs.race(),
                inputs.goalTime(),
                inputs.goalFiveKPace(),
                inputs.calendar(),
                inputs.phases(),
                athlete,
                false);
    }

    private static GenerationInputs with(GenerationInputs inputs, Pace goal) {
        return new GenerationInputs(
                inputs.race(), inputs.goalTime(), goal, inputs.calendar(), inputs.phases(), inputs.athlete(), false);
    }

    private static GenerationInputs with(GenerationInputs inputs, PhaseSplit phases) {
        return new GenerationInputs(
                inputs.race(),
                inputs.goalTime(),
                inputs.goalFiveKPace(),
                inputs.calendar(),
                phases,
                inputs.athlete(),
                false);
    }

    private static Athlete athlete(String fiveKPace, Experience experience, DayOfWeek off, int maxHeartRate) {
        return new Athlete(
                Pace.parse(fiveKPace),
                Optional.of(experience),
                OptionalDouble.of(25),
                OptionalDouble.of(9),
                new Athlete.Preferences(
                        OptionalInt.of(5), Optional.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.FRIDAY, off)),
                Optional.of(new MaxHeartRate(maxHeartRate)));
    }

    private static Approach approach(String prompt, int candidates, String... models) {
        var free = new Price(BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO);
        return new Approach(
                "outlined",
                prompt,
                List.of(models).stream()
                        .map(name -> new Model(name, "max_tokens", 1_000, true, Optional.empty(), true, free, 1, 52))
                        .toList(),
                candidates,
                Optional.empty());
    }
}
