package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    /** Weeks times 25, 35, 20 and 20 percent, what is left over to the largest remainders. */
    @ParameterizedTest
    @CsvSource({"4, 1, 1, 1, 1", "5, 1, 2, 1, 1", "8, 2, 3, 2, 1", "10, 3, 3, 2, 2", "16, 4, 6, 3, 3", "24, 6, 8, 5, 5"
    })
    void takesThePercentagesAsTheyStandWhereThatIsAskedFor(int weeks, int base, int build, int peak, int taper) {
        assertThat(PhaseSplit.percentages(weeks)).isEqualTo(new PhaseSplit(base, build, peak, taper));
    }

    @Test
    void percentagesGiveEveryWeekAPhaseAndFromFourWeeksOnEveryPhaseAWeek() {
        for (int weeks = 1; weeks <= 52; weeks++) {
            PhaseSplit split = PhaseSplit.percentages(weeks);
            int shortest = weeks < 4 ? 0 : 1;

            assertThat(split.weeks()).isEqualTo(weeks);
            assertThat(lengths(split)).allSatisfy(length -> assertThat(length).isGreaterThanOrEqualTo(shortest));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 | 4,6,3,3 | ",
                "16 | 0,0,12,4 | ",
                "4  | 1,0,0,3  | ",
                "16 | 4,6,3,2  | the phases have 15 weeks together, but the plan has 16",
                "16 | 4,6,6,0  | of 16 weeks, the taper has 1 to 4",
                "16 | 4,4,3,5  | of 16 weeks, the taper has 1 to 4",
                "3  | 0,0,1,2  | of 3 weeks, the taper has 1 to 1"
            })
    void aCustomSplitFillsThePlanAndLeavesTimeToBuild(int weeks, String split, String why) {
        List<Integer> lengths =
                Arrays.stream(split.split(",")).map(Integer::valueOf).toList();
        var custom = new PhaseSplit(lengths.get(0), lengths.get(1), lengths.get(2), lengths.get(3));

        assertThat(custom.unfitFor(weeks)).isEqualTo(Optional.ofNullable(why));
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
