package gofast.training.coaching.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkoutLibraryTest {
    private final WorkoutLibrary library = WorkoutLibrary.standard();

    /** A phase of a runner's way to a race. */
    private record Situation(Phase phase, RaceDistance distance, Experience experience) {}

    private static Stream<Situation> situations() {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> Arrays.stream(RaceDistance.values())
                        .flatMap(distance -> Arrays.stream(Experience.values())
                                .map(experience -> new Situation(phase, distance, experience))));
    }

    private List<String> codes(WorkoutType type, Situation situation, double miles) {
        return library.suiting(type, situation.phase(), situation.distance(), miles, situation.experience()).stream()
                .map(WorkoutRecipe::code)
                .toList();
    }

    @Test
    void holdsAtLeastSixtyWorkoutsEachUnderItsOwnCode() {
        assertThat(library.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(library.all())
                .allSatisfy(recipe -> assertThat(library.find(recipe.code())).containsSame(recipe));
        assertThat(library.find("no-such-workout")).isEmpty();
    }

    @Test
    void refusesTwoWorkoutsOfOneCode() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkoutLibrary(
                        List.of(library.all().getFirst(), library.all().getFirst())))
                .withMessageContaining("easy");
    }

    @Test
    void everyTypeButTheRaceIsThere() {
        assertThat(library.all().stream().map(WorkoutRecipe::type).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(WorkoutType.RACE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"EASY", "TEMPO", "INTERVALS", "LONG_RUN"})
    void thereIsAWorkoutForEveryoneAlwaysAtOneToThirtyMiles(WorkoutType type) {
        assertThat(situations())
                .allSatisfy(situation -> assertThat(IntStream.rangeClosed(10, 300))
                        .allSatisfy(tenths -> assertThat(codes(type, situation, tenths / 10.0))
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"EASY, 3, 10", "TEMPO, 4, 10", "INTERVALS, 4, 10", "LONG_RUN, 5, 20", "REST, 0, 0"})
    void thereIsAChoiceAtTheUsualMiles(WorkoutType type, int least, int most) {
        assertThat(situations())
                .allSatisfy(situation -> assertThat(IntStream.rangeClosed(least, most))
                        .allSatisfy(miles ->
                                assertThat(codes(type, situation, miles)).hasSizeGreaterThanOrEqualTo(2)));
    }

    @Test
    void plainestComesFirst() {
        var someone = new Situation(Phase.BASE, RaceDistance.HALF, Experience.INTERMEDIATE);

        assertThat(codes(WorkoutType.EASY, someone, 5)).startsWith("easy");
        assertThat(codes(WorkoutType.TEMPO, someone, 5)).startsWith("tempo");
        assertThat(codes(WorkoutType.LONG_RUN, someone, 10)).startsWith("long-easy");
        assertThat(codes(WorkoutType.REST, someone, 0)).startsWith("rest");
        assertThat(codes(WorkoutType.TEMPO, someone, 5)).isEqualTo(codes(WorkoutType.TEMPO, someone, 5));
    }

    @Test
    void noOneIsHandedARaceOrRunsOnARestDay() {
        assertThat(situations()).allSatisfy(situation -> {
            assertThat(codes(WorkoutType.RACE, situation, 13.1)).isEmpty();
            assertThat(codes(WorkoutType.REST, situation, 3)).isEmpty();
            assertThat(codes(WorkoutType.EASY, situation, 0)).isEmpty();
            assertThat(codes(WorkoutType.EASY, situation, Double.NaN)).isEmpty();
        });
    }

    @Test
    void marathonersRunAtMarathonPaceAndUltraRunnersHike() {
        var marathon = new Situation(Phase.PEAK, RaceDistance.MARATHON, Experience.INTERMEDIATE);
        var ultra = new Situation(Phase.PEAK, RaceDistance.HUNDRED_K, Experience.INTERMEDIATE);
        var fiveK = new Situation(Phase.PEAK, RaceDistance.FIVE_K, Experience.INTERMEDIATE);

        assertThat(codes(WorkoutType.LONG_RUN, marathon, 18))
                .contains("mp-long")
                .doesNotContain("long-hike");
        assertThat(codes(WorkoutType.LONG_RUN, ultra, 18)).contains("long-hike", "tired-legs");
        assertThat(codes(WorkoutType.INTERVALS, fiveK, 7)).contains("pace-1000", "vo2-1000", "tune-up-5k");
    }

    @Test
    void beginnersAreSparedTheHardestAndTheTaperIsShort() {
        assertThat(situations().filter(situation -> situation.experience() == Experience.BEGINNER))
                .allSatisfy(situation -> assertThat(codes(WorkoutType.INTERVALS, situation, 10))
                        .doesNotContain("vo2-mile", "rep-600", "hills-long", "vo2-1000"));
        assertThat(situations().filter(situation -> situation.phase() == Phase.TAPER))
                .allSatisfy(situation -> assertThat(codes(WorkoutType.TEMPO, situation, 10))
                        .contains("taper-tempo")
                        .doesNotContain("tempo-30", "tempo-40", "tune-up-10k"));
    }
}
