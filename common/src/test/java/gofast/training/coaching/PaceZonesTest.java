package gofast.training.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gofast.training.plan.HeartRateRange;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceZonesTest {
    private final PaceZones zones = zones("7:30", Optional.of(new MaxHeartRate(190)));

    private static PaceZones zones(String fiveKPace, Optional<MaxHeartRate> maxHeartRate) {
        return PaceZones.of(new Athlete(
                Pace.parse(fiveKPace),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Athlete.Preferences(OptionalInt.empty(), Optional.empty(), Set.of(DayOfWeek.MONDAY)),
                maxHeartRate));
    }

    @Test
    void zonesComeFromTheFiveKPace() {
        assertThat(zones.easy())
                .hasToString(
                        zones.fitness().paceAt(0.735) + "-" + zones.fitness().paceAt(0.63));
        assertThat(zones.targetPace(WorkoutType.TEMPO)).contains(zones.fitness().paceAt(0.88));
        assertThat(zones.targetPace(WorkoutType.INTERVALS))
                .contains(zones.fitness().paceAt(0.975));
    }

    @Test
    void harderIsFasterForEveryAthlete() {
        // Beyond 20 minutes a mile easy running would be slower than the slowest pace there is.
        assertThat(IntStream.rangeClosed(240, 1200)
                        .mapToObj(seconds -> zones(new Pace(seconds).toString(), Optional.empty())))
                .allSatisfy(athlete -> assertThat(athlete.repetition())
                        .isLessThan(athlete.interval())
                        .isLessThan(athlete.threshold())
                        .isLessThan(athlete.marathon())
                        .isLessThan(athlete.easy().fastest())
                        .isLessThan(athlete.easy().slowest()));
    }

    @Test
    void easyAndLongRunsHaveARangeAndHardOnesATarget() {
        assertThat(WorkoutType.values())
                .allSatisfy(type -> assertThat(zones.paceRange(type).isPresent()
                                && zones.targetPace(type).isPresent())
                        .isFalse());
        assertThat(zones.paceRange(WorkoutType.EASY)).contains(zones.easy());
        assertThat(zones.paceRange(WorkoutType.LONG_RUN)).contains(zones.easy());
        assertThat(zones.paceRange(WorkoutType.REST)).isEmpty();
        assertThat(zones.targetPace(WorkoutType.RACE)).isEmpty();
    }

    @Test
    void marathonPaceIsThatOfTheEquivalentMarathonAndFiveKPaceTheAthletesOwn() {
        PaceZones marathoner = zones("7:04", Optional.empty());

        assertThat(marathoner.marathon().secondsPerMile()).isCloseTo(8 * 60 + 1, within(2));
        assertThat(marathoner.race(RaceDistance.MARATHON)).isEqualTo(marathoner.marathon());
        assertThat(marathoner.race(RaceDistance.FIVE_K)).hasToString("7:04");
        assertThat(marathoner.race(RaceDistance.HUNDRED_K))
                .isEqualTo(marathoner.easy().fastest());
    }

    @Test
    void recoveryIsTheSlowEndOfEasy() {
        assertThat(zones.recovery().slowest()).isGreaterThan(zones.easy().slowest());
        assertThat(zones.recovery().fastest())
                .isLessThan(zones.easy().slowest())
                .isGreaterThan(zones.easy().fastest());
    }

    @ParameterizedTest
    @CsvSource({"EASY, 2", "LONG_RUN, 2", "TEMPO, 4", "RACE, 4", "INTERVALS, 5"})
    void everyRunHasAHeartRateZone(WorkoutType type, int number) {
        assertThat(zones.heartRateZone(type)).map(HeartRateZone::number).contains(number);
    }

    @Test
    void restHasNoHeartRateZone() {
        assertThat(zones.heartRateZone(WorkoutType.REST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ONE, 105, 124", "TWO, 124, 150", "THREE, 152, 167", "FOUR, 167, 175", "FIVE, 181, 190"})
    void heartRatesAreSharesOfTheMaximum(HeartRateZone zone, int low, int high) {
        assertThat(zones.heartRates(zone)).contains(new HeartRateRange(low, high));
    }

    @Test
    void heartRatesAreLeftOutWhereNoMaximumIsKnown() {
        assertThat(zones("7:30", Optional.empty()).heartRates(HeartRateZone.TWO))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 194", "40, 180", "65, 163"})
    void maximumIsEstimatedFromAge(int years, int beatsPerMinute) {
        assertThat(MaxHeartRate.ofAge(years)).isEqualTo(new MaxHeartRate(beatsPerMinute));
    }
}
