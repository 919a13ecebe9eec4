package gofast.training.coaching.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.HeartRateRange;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Segment;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkoutRecipeTest {
    private static final Pattern REPS = Pattern.compile("(\\d+) × ([\\d.]+ \\w+)");
    private static final Pattern MILES = Pattern.compile("(?<!× )(?<![\\d.])([\\d.]+) miles?\\b");
    private static final Pattern RACES_AND_FITNESS =
            Pattern.compile("\\b(5K|10K|50K|100K|VO2max|[2346]00s|800s|1[02]00s)");

    static Stream<WorkoutRecipe> recipes() {
        return WorkoutLibrary.standard().all().stream();
    }

    static Stream<WorkoutRecipe> runs() {
        return recipes().filter(recipe -> recipe.type() != WorkoutType.REST);
    }

    private static WorkoutRecipe recipe(String code) {
        return WorkoutLibrary.standard().find(code).orElseThrow();
    }

    private static Workout fill(String code, double miles) {
        return recipe(code).fill(miles, Runners.ofFiveKPace("7:30"), RaceDistance.HALF);
    }

    private static String text(Segment segment) {
        return segment.type() + " " + segment.distance().orElseThrow()
                + (segment.reps().isPresent() ? " × " + segment.reps().getAsInt() : "");
    }

    private static List<String> texts(Workout workout) {
        return workout.details().segments().stream()
                .map(WorkoutRecipeTest::text)
                .toList();
    }

    @Test
    void intervalsAreFilledWithAWarmUpRepeatsRestsAndACoolDown() {
        Workout workout = fill("vo2-1000", 8);

        assertThat(workout.type()).isEqualTo(WorkoutType.INTERVALS);
        assertThat(texts(workout))
                .containsExactly("warmup 2.19", "interval 0.62 × 5", "recovery 0.25 × 5", "cooldown 1.46");
        assertThat(workout.details().words().label()).contains("VO2max 1000s: 5 × 1000 m");
        assertThat(workout.details().targetPace()).map(Object::toString).contains("7:18");
        assertThat(workout.details().segments().get(1).duration()).contains("4:32");
    }

    @Test
    void repeatsGrowWithTheMiles() {
        assertThat(texts(fill("vo2-1000", 5))).contains("interval 0.62 × 3");
        assertThat(texts(fill("vo2-1000", 15))).contains("interval 0.62 × 6");
    }

    @Test
    void milesToSpareAreRunEasily() {
        assertThat(texts(fill("tempo-middle", 20))).contains("warmup 3.0").anyMatch(text -> text.startsWith("easy"));
    }

    @Test
    void longRunEndsAtMarathonPace() {
        var workout = recipe("long-fast-finish").fill(16, Runners.ofFiveKPace("7:30"), RaceDistance.MARATHON);

        assertThat(texts(workout)).containsExactly("easy 12.3", "marathon_pace 3.2", "cooldown 0.5");
        assertThat(workout.details().paceRange()).isPresent();
        assertThat(workout.details().targetPace())
                .contains(Runners.ofFiveKPace("7:30").marathon());
        assertThat(workout.details().words().label()).contains("Long run, fast finish: 3.2 miles");
    }

    @Test
    void tuneUpRaceIsATrainingDayWithASplitToAimAt() {
        var workout = recipe("tune-up-half").fill(15, Runners.ofFiveKPace("7:30"), RaceDistance.MARATHON);

        assertThat(workout.type()).isEqualTo(WorkoutType.TEMPO);
        assertThat(texts(workout)).containsExactly("warmup 1.14", "race 13.11", "cooldown 0.75");
        assertThat(workout.details().segments().get(1).duration()).contains("1:47:17");
    }

    @Test
    void hikingHasNoPace() {
        var details = recipe("power-hike")
                .fill(6, Runners.ofFiveKPace("5:00"), RaceDistance.FIFTY_K)
                .details();

        assertThat(details.targetPace()).isEmpty();
        assertThat(details.segments()).anySatisfy(segment -> {
            assertThat(text(segment)).isEqualTo("hike 0.18 × 5");
            assertThat(segment.pace()).isEmpty();
            assertThat(segment.duration()).contains("3 min");
        });
    }

    @Test
    void restIsNothingButWords() {
        var details = fill("rest", 0).details();

        assertThat(details.words().label()).contains("Rest");
        assertThat(details.segments()).isEmpty();
        assertThat(details.hrZone()).isEmpty();
        assertThat(details.paceRange()).isEmpty();
        assertThat(details.targetPace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"easy, 2", "recovery, 1", "long-easy, 2", "tempo, 4", "mp-tempo, 3", "vo2-800, 5", "shake-out, 1"})
    void heartRateZoneFollowsTheEffort(String code, int zone) {
        var details = recipe(code)
                .fill(5, Runners.withMaxHeartRate("7:30", 190), RaceDistance.MARATHON)
                .details();

        assertThat(details.hrZone()).isEqualTo(OptionalInt.of(zone));
        assertThat(details.hrRange()).isPresent();
    }

    @Test
    void heartRatesNeedAKnownMaximum() {
        assertThat(fill("easy", 5).details().hrRange()).isEmpty();
        assertThat(recipe("mp-tempo")
                        .fill(5, Runners.withMaxHeartRate("7:30", 190), RaceDistance.MARATHON)
                        .details()
                        .hrRange())
                .contains(new HeartRateRange(152, 167));
    }

    @Test
    void sameMilesAndRunnerAreTheSameWorkout() {
        assertThat(runs())
                .allSatisfy(recipe -> assertThat(
                                Fillings.of(recipe, Runners.usual()).toList())
                        .isEqualTo(Fillings.of(recipe, Runners.usual()).toList()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4.9, 15.1, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesMilesOutsideOfItsRange(double miles) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("vo2-1000", miles))
                .withMessage("vo2-1000 is a workout of 5 to 15 miles, not " + miles);
    }

    @Test
    void milesAreRoundedToATenth() {
        assertThat(fill("easy", 5.04).mileage()).isEqualTo(5.0);
        assertThat(fill("easy", 5.05).mileage()).isEqualTo(5.1);
        assertThat(fill("easy", 0.95).mileage()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void segmentsAddUpToTheMilesForRunnersOfEverySpeed(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.all()))
                .allSatisfy(workout -> assertThat(workout.details().segments().stream()
                                .mapToInt(Fillings::hundredths)
                                .sum())
                        .isEqualTo(Miles.hundredths(workout.mileage())));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everySegmentHasALength(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.all()))
                .allSatisfy(workout -> assertThat(workout.details().segments())
                        .isNotEmpty()
                        .allSatisfy(segment -> {
                            assertThat(segment.distance().orElseThrow()).isPositive();
                            assertThat(segment.reps().orElse(1)).isPositive();
                            assertThat(segment.duration().filter(String::isBlank))
                                    .isEmpty();
                        }));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void hardRunningIsFramedByEasyRunning(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.usual())
                        .filter(workout -> workout.details().segments().size() > 1))
                .allSatisfy(workout -> {
                    var segments = workout.details().segments();
                    double least = Math.min(0.5, Math.floor(workout.mileage() * 30) / 100);
                    assertThat(segments.getFirst().type()).isIn("warmup", "easy");
                    assertThat(segments.getLast().type()).isEqualTo("cooldown");
                    assertThat(List.of(segments.getFirst(), segments.getLast()))
                            .allSatisfy(segment ->
                                    assertThat(segment.distance().orElseThrow()).isGreaterThanOrEqualTo(least));
                });
    }

    @ParameterizedTest
    @MethodSource("runs")
    void hardRunningStaysWithinItsCaps(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.usual())).allSatisfy(workout -> {
            assertThat(Fillings.hundredths(workout, "interval")).isLessThanOrEqualTo(500);
            assertThat(Fillings.hundredths(workout, "repetition")).isLessThanOrEqualTo(300);
            assertThat(Fillings.hundredths(workout, "tempo")).isLessThanOrEqualTo((int) (workout.mileage() * 60));
        });
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRunHasAZoneAndARangeOrATargetOrGoesByFeel(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.usual()).map(Workout::details)).allSatisfy(details -> {
            assertThat(details.hrZone().orElseThrow()).isBetween(1, 5);
            assertThat(details.paceRange().isPresent()
                            || details.targetPace().isPresent()
                            || !recipe.session().effort().hasPace())
                    .isTrue();
        });
    }

    @Test
    void targetPaceIsThatOfASegment() {
        assertThat(runs())
                .allSatisfy(recipe -> assertThat(
                                Fillings.of(recipe, Runners.usual()).map(Workout::details))
                        .allSatisfy(details -> assertThat(
                                        details.segments().stream().flatMap(segment -> segment.pace().stream()))
                                .containsAll(details.targetPace().stream().toList())));
    }

    @Test
    void harderIsFaster() {
        assertThat(Runners.usual()).allSatisfy(zones -> {
            Map<String, Pace> paces = paces(zones);
            assertThat(Stream.of("repetition", "interval", "tempo", "marathon_pace", "easy", "warmup", "recovery")
                            .map(paces::get))
                    .doesNotContainNull()
                    .isSorted()
                    .doesNotHaveDuplicates();
        });
    }

    private static Map<String, Pace> paces(PaceZones zones) {
        return runs().flatMap(recipe -> Fillings.of(recipe, List.of(zones)))
                .flatMap(workout -> workout.details().segments().stream())
                .filter(segment -> segment.pace().isPresent())
                .collect(Collectors.toMap(
                        Segment::type, segment -> segment.pace().orElseThrow(), (one, other) -> one));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void wordsAreThereAndNotTooLong(WorkoutRecipe recipe) {
        assertThat(recipe.name()).isNotBlank().hasSizeLessThanOrEqualTo(40);
        assertThat(Fillings.of(recipe, Runners.usual())
                        .map(workout -> workout.details().words()))
                .allSatisfy(words -> {
                    assertThat(words.label().orElseThrow()).isNotBlank().hasSizeLessThanOrEqualTo(80);
                    assertThat(words.description().orElseThrow()).isNotBlank().hasSizeLessThanOrEqualTo(600);
                    assertThat(words.coachNotes().orElse("-")).isNotBlank().hasSizeLessThanOrEqualTo(600);
                    assertThat(all(words)).doesNotContain("{", "}", "  ");
                });
    }

    private static String all(Words words) {
        return Stream.of(words.label(), words.description(), words.coachNotes())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void numbersInWordsAreThoseOfTheSegments(WorkoutRecipe recipe) {
        assertThat(Fillings.of(recipe, Runners.usual())).allSatisfy(workout -> {
            String words = all(workout.details().words());
            var segments = workout.details().segments();
            assertThat(REPS.matcher(words).results())
                    .allSatisfy(found -> assertThat(segments).anyMatch(segment -> isWhat(found, segment)));
            assertThat(MILES.matcher(words).results().map(found -> Double.parseDouble(found.group(1))))
                    .allSatisfy(miles -> assertThat(segments)
                            .anyMatch(segment -> segment.distance().orElseThrow() == miles));
        });
    }

    /** "5 × 1000 m" is 5 repeats of 0.62 miles. */
    private static boolean isWhat(MatchResult words, Segment segment) {
        String[] length = words.group(2).split(" ", 2);
        double amount = Double.parseDouble(length[0]);
        return segment.reps().orElse(1) == Integer.parseInt(words.group(1))
                && switch (length[1]) {
                    case "m" ->
                        Miles.hundredths(amount / RaceDistance.METERS_PER_MILE)
                                == Miles.hundredths(segment.distance().orElseThrow());
                    case "mile", "miles" -> segment.distance().orElseThrow() == amount;
                    default -> segment.duration().equals(Optional.of(words.group(2)));
                };
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void textsOfTheLibraryHoldNoNumbersOfTheirOwn(WorkoutRecipe recipe) {
        var wording = recipe.wording();
        String text = String.join(
                        "\n",
                        wording.name(),
                        wording.description(),
                        wording.note().orElse(""))
                .replaceAll("\\{(rest)?\\d}", "");

        assertThat(RACES_AND_FITNESS.matcher(text).replaceAll("")).doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyPartIsSpokenOf(WorkoutRecipe recipe) {
        String description = recipe.wording().description();

        for (int part = 1; part <= recipe.session().parts().size(); part++) {
            assertThat(description).contains("{" + part + "}");
        }
    }

    @Test
    void hardDaysHaveAHardPart() {
        assertThat(runs().filter(
                                recipe -> recipe.type() == WorkoutType.TEMPO || recipe.type() == WorkoutType.INTERVALS))
                .allSatisfy(recipe -> assertThat(recipe.session().parts()).isNotEmpty());
    }

    @Test
    void refusesWhatCannotBeARecipe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RecipeBuilder.easy("Not Kebab", "Easy").miles(1, 2).says("Run."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipeBuilder.easy("a-code-that-is-far-too-long", "Easy")
                        .miles(1, 2)
                        .says("Run."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipeBuilder.easy("easy", "Easy").miles(3, 2).says("Run."))
                .withMessageContaining("miles");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipeBuilder.easy("easy", "Easy").miles(0, 2).says("Run."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipeBuilder.rest("rest", "Rest").miles(0, 2).says("Rest."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipeBuilder.easy("easy", "Easy").miles(1, 2).says(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Repeats.times(3, 2, Length.meters(400), Effort.EASY));
        assertThatIllegalArgumentException().isThrownBy(() -> Length.meters(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Stretch.share(1, Effort.EASY));
    }
}
