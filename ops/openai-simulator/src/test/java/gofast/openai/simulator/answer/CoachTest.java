package gofast.openai.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoachTest {

    private static final int RANDOM_SAMPLES = 4000;

    static List<String> distances() {
        return Sample.DISTANCES;
    }

    private static Stream<Sample> randomSamples() {
        Random random = new Random(26);
        return Stream.generate(() -> Sample.random(random)).limit(RANDOM_SAMPLES);
    }

    private static List<Week> plan(Sample sample) {
        return Coach.plan(sample.inputs());
    }

    private static Reviewer review(Sample sample) {
        return new Reviewer(sample.inputs(), plan(sample));
    }

    @ParameterizedTest
    @MethodSource("distances")
    void plansEveryLengthOfEveryDistance(String distance) {
        for (int weeks = 1; weeks <= 52; weeks++) {
            assertStructure(Sample.plain(distance, weeks));
        }
    }

    @Test
    void keepsTheStructureForAnyAthlete() {
        randomSamples().forEach(CoachTest::assertStructure);
    }

    private static void assertStructure(Sample sample) {
        List<Week> plan = plan(sample);
        assertThat(plan).extracting(Week::weekIndex).containsExactlyElementsOf(upTo(sample.weeks()));
        for (Week week : plan) {
            assertThat(week.phase()).isEqualTo(sample.inputs().phase(week.weekIndex()));
            assertThat(week.days()).extracting(Day::dayIndex).containsExactlyElementsOf(upTo(7));
            assertThat(week.days()).allSatisfy(day -> {
                assertThat(day.miles()).as("%s %s", sample, day).isBetween(0.0, 40.0);
                assertThat(day.miles() == 0).isEqualTo(day.kind() == Kind.REST);
                assertThat(day.miles() * 2).isEqualTo(Math.rint(day.miles() * 2));
            });
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void passesTheReviewWithoutErrorsFromSixWeeksOn(String distance) {
        for (int weeks = 6; weeks <= 52; weeks++) {
            Sample sample = Sample.plain(distance, weeks);
            assertThat(review(sample).errors()).as(sample.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("distances")
    void passesTheReviewWithoutWarningsFromSixteenWeeksOn(String distance) {
        for (int weeks = 16; weeks <= 52; weeks++) {
            Sample sample = Sample.plain(distance, weeks);
            assertThat(review(sample).warnings()).as(sample.toString()).isEmpty();
        }
    }

    /** Some random athletes contradict themselves, such as 8 miles a week with a recent run of 20. */
    @Test
    void seldomFailsTheReviewWhateverTheAthlete() {
        List<Sample> longEnough =
                randomSamples().filter(sample -> sample.weeks() >= 12).toList();
        List<Sample> failed = longEnough.stream()
                .filter(sample -> !review(sample).errors().isEmpty())
                .toList();
        assertThat(failed).as(failed.toString()).hasSizeLessThan(longEnough.size() / 100);
    }

    @Test
    void seldomWarnsWhateverTheAthlete() {
        long clean = randomSamples()
                .filter(sample -> review(sample).warnings().isEmpty())
                .count();
        assertThat(clean).isGreaterThan(RANDOM_SAMPLES * 9 / 10);
    }

    @Test
    void restsOnDaysOffExceptToRace() {
        randomSamples().filter(sample -> sample.daysOff().size() < 7).forEach(sample -> {
            Inputs inputs = sample.inputs();
            everyDay(sample, (week, day) -> {
                if (!WeekShape.isOpen(inputs, day.dayIndex())
                        && inputs.daysToRace(week.weekIndex(), day.dayIndex()) != 0) {
                    assertThat(day.kind()).isEqualTo(Kind.REST);
                }
            });
        });
    }

    @Test
    void runsLongOnTheDayAskedFor() {
        randomSamples()
                .filter(sample -> !sample.longRunDay().isEmpty())
                .filter(sample -> !sample.daysOff().contains(sample.longRunDay()))
                .forEach(sample -> everyDay(sample, (week, day) -> {
                    if (day.kind() == Kind.LONG_RUN) {
                        assertThat(sample.weekdays().get(day.dayIndex() - 1)).isEqualTo(sample.longRunDay());
                    }
                }));
    }

    @Test
    void runsLongOnSundayWhenNotToldOtherwise() {
        assertThat(longDays(Sample.plain("half", 12))).containsOnly(7);
    }

    private static List<Integer> longDays(Sample sample) {
        List<Integer> days = new ArrayList<>();
        everyDay(sample, (week, day) -> {
            if (day.kind() == Kind.LONG_RUN) {
                days.add(day.dayIndex());
            }
        });
        return days;
    }

    @Test
    void runsNoMoreDaysThanAskedForAndRestsAtLeastOnce() {
        randomSamples()
                .forEach(sample -> plan(sample).stream()
                        .limit(sample.weeks() - 1L)
                        .forEach(week -> assertThat(runs(week))
                                .as(sample.toString())
                                .isBetween(
                                        1L, (long) Math.min(6, sample.runDays().orElse(6)))));
    }

    private static long runs(Week week) {
        return week.days().stream().filter(day -> day.miles() > 0).count();
    }

    @Test
    void keepsRaceDayEasyAndTheDaysAfterItFree() {
        randomSamples().forEach(sample -> {
            List<Day> days = plan(sample).getLast().days();
            assertThat(days.get(sample.raceDayIndex() - 1).kind()).isEqualTo(Kind.EASY);
            assertThat(days.subList(sample.raceDayIndex(), 7))
                    .extracting(Day::kind)
                    .allMatch(Kind.REST::equals);
        });
    }

    @Test
    void hasAtMostTwoHardDaysAWeekAndNeverTwoInARow() {
        randomSamples()
                .forEach(sample -> plan(sample).forEach(week -> {
                    List<Integer> hard = week.days().stream()
                            .filter(day -> day.kind() == Kind.TEMPO || day.kind() == Kind.INTERVALS)
                            .map(Day::dayIndex)
                            .toList();
                    assertThat(hard).hasSizeLessThanOrEqualTo(2);
                    if (hard.size() == 2) {
                        assertThat(hard.getLast() - hard.getFirst()).isGreaterThan(1);
                    }
                }));
    }

    @Test
    void cutsBackEveryFourthWeekOnTheWayUp() {
        List<Double> volumes = volumes(plan(Sample.plain("marathon", 24)));
        for (int week = 4; week <= 20; week += 4) {
            assertThat(volumes.get(week - 1)).isLessThan(volumes.get(week - 2) * 0.85);
        }
    }

    @Test
    void tapersToEightySixtyFortyPerCent() {
        List<Double> volumes = volumes(plan(Sample.plain("marathon", 20)));
        double peak = volumes.stream().max(Double::compare).orElseThrow();
        assertThat(volumes.get(16)).isEqualTo(peak);
        assertThat(volumes.get(17) / peak).isBetween(0.75, 0.85);
        assertThat(volumes.get(18) / peak).isBetween(0.55, 0.65);
        assertThat(volumes.get(19) / peak).isLessThan(0.45);
    }

    private static List<Double> volumes(List<Week> plan) {
        Function<Week, Double> volume =
                week -> week.days().stream().mapToDouble(Day::miles).sum();
        return plan.stream().map(volume).toList();
    }

    @Test
    void plansTheSameForTheSameInputs() {
        assertThat(plan(Sample.plain("10k", 10))).isEqualTo(plan(Sample.plain("10k", 10)));
    }

    @Test
    void segmentsAddUpToTheirWorkout() {
        randomSamples()
                .limit(500)
                .forEach(sample -> everyDay(sample, (week, day) -> {
                    List<Segment> segments = Segment.of(day.kind(), day.miles());
                    double sum = segments.stream()
                            .mapToDouble(segment -> segment.miles() * segment.reps())
                            .sum();
                    assertThat(segments).as(day.toString()).allMatch(segment -> segment.miles() > 0);
                    assertThat(segments.isEmpty() || Math.abs(sum - day.miles()) < 1e-9)
                            .isTrue();
                }));
    }

    private static void everyDay(Sample sample, BiConsumer<Week, Day> check) {
        plan(sample).forEach(week -> week.days().forEach(day -> check.accept(week, day)));
    }
}
