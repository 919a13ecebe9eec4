package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseSplitTest {
    @ParameterizedTest
    @CsvSource({
        "MARATHON,  1, 0,  0,  0, 1",
        "MARATHON,  2, 0,  0,  1, 1",
        "MARATHON,  3, 0,  1,  1, 1",
        "MARATHON,  8, 2,  3,  1, 2",
        "MARATHON, 12, 3,  4,  3, 2",
        "MARATHON, 16, 4,  6,  3, 3",
        "MARATHON, 18, 5,  6,  4, 3",
        "MARATHON, 24, 7,  9,  5, 3",
        "MARATHON, 52, 15, 22, 12, 3",
        "HALF,     12, 3,  4,  3, 2",
        "FIVE_K,    8, 2,  3,  2, 1",
    })
    void splitsAsTheCoachingRulesSay(RaceDistance distance, int weeks, int base, int build, int peak, int taper) {
        assertThat(PhaseSplit.of(weeks, distance)).isEqualTo(new PhaseSplit(base, build, peak, taper));
    }

    @ParameterizedTest
    @EnumSource
    void everyWeekHasAPhaseAndFromFourWeeksOnEveryPhaseHasAWeek(RaceDistance distance) {
        for (int weeks = 1; weeks <= 52; weeks++) {
            PhaseSplit split = PhaseSplit.of(weeks, distance);
            int shortest = weeks < 4 ? 0 : 1;

            assertThat(split.weeks()).isEqualTo(weeks);
            assertThat(lengths(split)).allSatisfy(length -> assertThat(length).isGreaterThanOrEqualTo(shortest));
            assertThat(split.taper()).isBetween(1, 3);
        }
    }

    private static List<Integer> lengths(PhaseSplit split) {
        return Arrays.stream(Phase.values()).map(split::weeksOf).toList();
    }

    @ParameterizedTest
    @EnumSource
    void weeksFollowThePhasesInOrder(RaceDistance distance) {
        for (int weeks = 1; weeks <= 52; weeks++) {
            PhaseSplit split = PhaseSplit.of(weeks, distance);
            List<Phase> phases =
                    IntStream.rangeClosed(1, weeks).mapToObj(split::phaseOf).toList();

            assertThat(phases).isSorted();
            assertThat(Phase.values())
                    .allSatisfy(phase ->
                            assertThat(phases.stream().filter(phase::equals)).hasSize(split.weeksOf(phase)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 53, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesPlansOfNoLegalLength(int weeks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseSplit.of(weeks, RaceDistance.HALF))
                .withMessageContaining("1 to 52 weeks");
    }
}
