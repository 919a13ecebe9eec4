package gofast.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaceDistanceTest {
    @ParameterizedTest
    @CsvSource({"5k, FIVE_K", "10K, TEN_K", "Marathon, MARATHON", "half, HALF", "50_miles, FIFTY_MILES"})
    void readsCodesInAnyCase(String text, RaceDistance distance) {
        assertThat(RaceDistance.parse(text)).isEqualTo(distance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "full", "FIVE_K", "marathon "})
    void listsTheCodesWhenItKnowsNoSuchDistance(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RaceDistance.parse(text))
                .withMessageContaining("5k, 10k, 10_miles, half, marathon, 50k, 50_miles, 100k");
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeReadsBack(RaceDistance distance) {
        assertThat(RaceDistance.parse(distance.code())).isEqualTo(distance);
    }

    @Test
    void milesAreThoseOfTheRoad() {
        assertThat(RaceDistance.FIVE_K.miles()).isCloseTo(3.10686, within(1e-5));
        assertThat(RaceDistance.TEN_MILES.miles()).isCloseTo(10, within(1e-9));
        assertThat(RaceDistance.MARATHON.miles()).isCloseTo(26.2188, within(1e-4));
        assertThat(RaceDistance.FIFTY_MILES.miles()).isCloseTo(50, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"FIVE_K, 0:12:00", "TEN_K, 0:25:30", "HALF, 0:56:00", "MARATHON, 1:57:00"})
    void fastestGoalsAreThoseOfTheRules(RaceDistance distance, String fastest) {
        assertThat(distance.fastestGoal()).hasToString(fastest);
    }

    @Test
    void longerRacesHaveSlowerFastestGoals() {
        assertThat(RaceDistance.values())
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        a.fastestGoal().seconds(), b.fastestGoal().seconds()));
    }
}
