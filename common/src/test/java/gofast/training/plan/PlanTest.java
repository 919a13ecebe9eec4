package gofast.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final WorkoutDetails EASY = WorkoutDetails.of(WorkoutDetails.Words.label("Easy run"));

    private static Day day(int index) {
        return new Day(index, new Workout(WorkoutType.EASY, 4, EASY));
    }

    private static Week week(int index) {
        return new Week(index, Phase.BASE, days(1, 2, 3, 4, 5, 6, 7));
    }

    private static List<Day> days(int... indexes) {
        return Arrays.stream(indexes).mapToObj(PlanTest::day).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void workoutHasZeroToHundredMiles(double mileage) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Workout(WorkoutType.EASY, mileage, EASY));
    }

    @Test
    void restAndOnlyRestHasNoMiles() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Workout(WorkoutType.REST, 1, EASY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Workout(WorkoutType.TEMPO, 0, EASY));
        assertThat(new Workout(WorkoutType.REST, 0, EASY).mileage()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, -1, Integer.MAX_VALUE})
    void dayIsOneOfSeven(int index) {
        assertThatIllegalArgumentException().isThrownBy(() -> day(index));
    }

    @Test
    void weekHasSevenDaysInOrder() {
        assertThat(week(3).mileage()).isEqualTo(28);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Week(3, Phase.BASE, days(1, 2, 3, 4, 5, 6)))
                .withMessageContaining("week 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(3, Phase.BASE, days(1, 2, 3, 4, 5, 7, 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(3, Phase.BASE, days(1, 2, 3, 4, 5, 6, 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(3, Phase.BASE, days(1, 2, 3, 4, 5, 6, 7, 7)));
    }

    @Test
    void planHasItsWeeksInOrder() {
        assertThat(new Plan(List.of(week(1), week(2))).days()).isEqualTo(14);
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(List.of(week(2), week(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(List.of(week(1), week(3))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(List.of(week(1), week(1))));
    }

    @Test
    void nobodyChangesAPlanFromOutside() {
        List<Week> weeks = new ArrayList<>(
                IntStream.rangeClosed(1, 4).mapToObj(PlanTest::week).toList());
        var plan = new Plan(weeks);

        weeks.clear();

        assertThat(plan.days()).isEqualTo(28);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(plan.weeks()::removeFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "build", "peak", "taper"})
    void phaseReadsItsCode(String code) {
        assertThat(Phase.of(code)).map(Phase::code).contains(code);
        assertThat(Phase.of(code + " ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"easy", "tempo", "intervals", "long_run", "rest", "race"})
    void workoutTypeReadsItsCode(String code) {
        assertThat(WorkoutType.of(code)).map(WorkoutType::code).contains(code);
        assertThat(WorkoutType.of(code.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Optional.empty());
    }

    @Test
    void experienceListsItsCodesWhenItKnowsNoSuchOne() {
        assertThat(Experience.parse("beginner")).isEqualTo(Experience.BEGINNER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experience.parse("expert"))
                .withMessageContaining("beginner, intermediate, advanced");
    }

    @Test
    void heartRatesRunFromLowToHigh() {
        assertThat(new HeartRateRange(130, 150)).hasToString("130-150");
        assertThatIllegalArgumentException().isThrownBy(() -> new HeartRateRange(150, 130));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeartRateRange(0, 130));
    }
}
