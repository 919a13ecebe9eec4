package gofast.training.review;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Goal;
import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.Template;
import gofast.training.plan.Day;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Outlines and templates of any legal request, in the eyes of review. */
class OutlineAndTemplateTest {
    private static final int CASES = 100_000;

    @Test
    void outlinesBreakNoRuleForAnyLegalRequest() {
        List<String> broken = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(seed -> request(new Random(seed)))
                .filter(request ->
                        !errors(request, candidate(Outline.of(request))).isEmpty())
                .map(request -> request + ": " + errors(request, candidate(Outline.of(request))))
                .limit(3)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void hardAndLongDaysNeverFollowEachOther() {
        List<String> broken = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(seed -> request(new Random(seed)))
                .filter(request -> hasNeighbours(Outline.of(request)))
                .map(OutlineRequest::toString)
                .limit(3)
                .toList();
        assertThat(broken).isEmpty();
    }

    private static boolean hasNeighbours(Outline outline) {
        List<DayOutline> days =
                outline.weeks().stream().flatMap(week -> week.days().stream()).toList();
        return IntStream.range(1, days.size())
                .anyMatch(i -> days.get(i - 1).type().isHardOrLong()
                        && days.get(i).type().isHardOrLong());
    }

    @Test
    void outlinesOfUsualRequestsRarelyWarn() {
        long warned = IntStream.range(0, 5_000)
                .mapToObj(seed -> request(new Random(seed)))
                .filter(request -> request.phases().weeks() >= 8)
                .filter(request -> warns(request, candidate(Outline.of(request))))
                .count();
        assertThat(warned).isLessThan(250);
    }

    @Test
    void templatesBreakNoRuleForAnyLegalRequest() {
        for (int seed = 0; seed < 3_000; seed++) {
            OutlineRequest request = request(new Random(seed));
            assertThat(errors(request, CandidatePlan.of(Template.of(request, "Race"))))
                    .as(request.toString())
                    .isEmpty();
        }
    }

    @Test
    void noSplitOfTheWeeksBreaksARuleHoweverOddItIs() {
        List<String> broken = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(seed -> withOddPhases(request(new Random(seed)), new Random(seed)))
                .filter(request ->
                        !errors(request, candidate(Outline.of(request))).isEmpty())
                .map(request -> request + ": " + errors(request, candidate(Outline.of(request))))
                .limit(3)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void templatesOfOddSplitsBreakNoRule() {
        for (int seed = 0; seed < 2_000; seed++) {
            OutlineRequest request = withOddPhases(request(new Random(seed)), new Random(seed));
            assertThat(errors(request, CandidatePlan.of(Template.of(request, "Race"))))
                    .as(request.toString())
                    .isEmpty();
        }
    }

    /** The percentages, or any split at all that is fit for the weeks. */
    private static OutlineRequest withOddPhases(OutlineRequest request, Random random) {
        int weeks = request.phases().weeks();
        int taper = 1 + random.nextInt(weeks < 4 ? 1 : Math.min(weeks, Math.max(3, (weeks + 3) / 4)));
        int base = random.nextInt(weeks - taper + 1);
        int build = random.nextInt(weeks - taper - base + 1);
        PhaseSplit split = random.nextInt(4) == 0
                ? PhaseSplit.percentages(weeks)
                : new PhaseSplit(base, build, weeks - taper - base - build, taper);
        return new OutlineRequest(request.athlete(), request.distance(), request.calendar(), split);
    }

    @Test
    void sameRequestGivesTheSameOutlineAndTemplate() {
        OutlineRequest request = request(new Random(1));
        assertThat(Outline.of(request)).isEqualTo(Outline.of(request));
        assertThat(Template.of(request, "Race")).isEqualTo(Template.of(request, "Race"));
    }

    @ParameterizedTest
    @EnumSource(RaceDistance.class)
    void moreExperienceMeansMoreMilesAndMoreHardDays(RaceDistance distance) {
        Outline beginner = Outline.of(usual(distance, Experience.BEGINNER, 16));
        Outline advanced = Outline.of(usual(distance, Experience.ADVANCED, 16));
        assertThat(most(beginner)).isLessThan(most(advanced));
        assertThat(hardDays(beginner)).isLessThan(hardDays(advanced));
        assertThat(beginner.longestRun()).isLessThan(advanced.longestRun());
    }

    @Test
    void marathonPlansHaveLongerRunsThan5kPlans() {
        Outline marathon = Outline.of(usual(RaceDistance.MARATHON, Experience.INTERMEDIATE, 16));
        Outline fiveK = Outline.of(usual(RaceDistance.FIVE_K, Experience.INTERMEDIATE, 16));
        assertThat(marathon.longestRun()).isGreaterThanOrEqualTo(18);
        assertThat(fiveK.longestRun()).isLessThanOrEqualTo(9);
    }

    @Test
    void everyFourthWeekIsEasierAndTheTaperLeadsToTheRace() {
        List<WeekOutline> weeks = Outline.of(usual(RaceDistance.MARATHON, Experience.INTERMEDIATE, 16))
                .weeks();
        assertThat(weeks)
                .filteredOn(WeekOutline::cutback)
                .extracting(WeekOutline::index)
                .containsExactly(4, 8, 12);
        double peak = weeks.get(12).mileage();
        assertThat(weeks.get(13).mileage() / peak).isBetween(0.75, 0.85);
        assertThat(weeks.get(14).mileage() / peak).isBetween(0.55, 0.65);
        assertThat(weeks.get(15).mileage() / peak).isBetween(0.35, 0.45);
        assertThat(weeks.get(15).days().get(6).type()).isEqualTo(WorkoutType.RACE);
    }

    @Test
    void longRunFallsOnTheDayTheAthleteWantsAndRestOnDaysOff() {
        Athlete athlete = athlete(
                Optional.of(Experience.ADVANCED), DayOfWeek.SATURDAY, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        LocalDate start = LocalDate.of(2026, 1, 8);
        Outline outline = Outline.of(
                OutlineRequest.of(athlete, RaceDistance.HALF, new TrainingCalendar(start, start.plusDays(80))));
        outline.weeks().stream().flatMap(week -> week.days().stream()).forEach(day -> {
            if (day.type() == WorkoutType.LONG_RUN) {
                assertThat(day.weekday()).isEqualTo(DayOfWeek.SATURDAY);
            }
            if (day.type() != WorkoutType.RACE && day.miles() > 0) {
                assertThat(day.weekday()).isNotIn(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            }
        });
    }

    @Test
    void saysWhatIsNotAdvisable() {
        assertThat(Outline.of(usual(RaceDistance.MARATHON, Experience.BEGINNER, 4))
                        .advice())
                .anyMatch(advice -> advice.startsWith("4 weeks are few for this distance; 12 or more"));
        assertThat(Outline.of(usual(RaceDistance.MARATHON, Experience.INTERMEDIATE, 18))
                        .advice())
                .isEmpty();
    }

    @Test
    void templateIsAWholePlanWithPacesAndWords() {
        Plan plan = Template.of(usual(RaceDistance.MARATHON, Experience.INTERMEDIATE, 16), "City Marathon");
        assertThat(plan.days()).isEqualTo(112);
        plan.weeks().stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.workout().type() != WorkoutType.REST)
                .forEach(day -> {
                    WorkoutDetails details = day.workout().details();
                    assertThat(details.hrZone()).isPresent();
                    assertThat(details.words().label()).isPresent();
                    boolean hasPace = details.targetPace().isPresent()
                            || details.paceRange().isPresent()
                            || details.segments().stream()
                                    .anyMatch(segment -> segment.pace().isPresent());
                    assertThat(hasPace).as(details.toString()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource(RaceDistance.class)
    void lastEasyRunsOpenTheLegsForTheRace(RaceDistance distance) {
        Plan plan = Template.of(usual(distance, Experience.BEGINNER, 16), "Race");
        assertThat(labels(plan.weeks().getLast(), WorkoutType.EASY))
                .hasSizeGreaterThan(1)
                .satisfies(labels -> {
                    assertThat(labels.getLast()).isEqualTo("Shake-out");
                    assertThat(labels.get(labels.size() - 2)).startsWith("Easy run with openers");
                });
    }

    @Test
    void tuneUpRacesAreAtWeekends() {
        for (int seed = 0; seed < 1_000; seed++) {
            OutlineRequest request = request(new Random(seed));
            TrainingCalendar calendar = request.calendar();
            for (Week week : Template.of(request, "Race").weeks()) {
                assertThat(week.days())
                        .filteredOn(day -> day.workout()
                                .details()
                                .words()
                                .label()
                                .orElse("")
                                .startsWith("Tune-up"))
                        .extracting(day ->
                                calendar.dateOf(week.index(), day.index()).getDayOfWeek())
                        .isSubsetOf(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            }
        }
    }

    private static List<String> labels(Week week, WorkoutType type) {
        return week.days().stream()
                .map(Day::workout)
                .filter(workout -> workout.type() == type)
                .map(workout -> workout.details().words().label().orElseThrow())
                .toList();
    }

    private static List<Violation> errors(OutlineRequest request, CandidatePlan plan) {
        return Review.of(plan, context(request)).errors();
    }

    private static boolean warns(OutlineRequest request, CandidatePlan plan) {
        return Review.of(plan, context(request)).violations().stream()
                .anyMatch(violation -> violation.severity() == Severity.WARN && violation.rule() != Rule.PLAN_LENGTH);
    }

    private static ReviewContext context(OutlineRequest request) {
        var time = new GoalTime((int) (request.distance().miles() * 600));
        var goal = new Goal(request.distance(), time);
        var context = ReviewContext.ofPlan(request.phases(), request.calendar().raceDay(), goal, request.athlete());
        return new ReviewContext(
                context.weeks(),
                context.phases(),
                context.raceMiles(),
                context.raceDay(),
                context.experience(),
                Optional.empty());
    }

    private static CandidatePlan candidate(Outline outline) {
        return new CandidatePlan(outline.weeks().stream()
                .map(week -> new CandidatePlan.Week(
                        week.index(),
                        week.phase().code(),
                        week.days().stream()
                                .map(day -> new CandidatePlan.Day(
                                        day.index(),
                                        day.type().code(),
                                        day.miles(),
                                        WorkoutDetails.of(WorkoutDetails.Words.label("x"))))
                                .toList()))
                .toList());
    }

    private static OutlineRequest usual(RaceDistance distance, Experience experience, int weeks) {
        LocalDate start = LocalDate.of(2026, 1, 5);
        return OutlineRequest.of(
                athlete(Optional.of(experience), DayOfWeek.SUNDAY, Set.of()),
                distance,
                new TrainingCalendar(start, start.plusDays(weeks * 7L - 1)));
    }

    private static Athlete athlete(Optional<Experience> experience, DayOfWeek longRunDay, Set<DayOfWeek> daysOff) {
        return new Athlete(
                Pace.parse("7:30"),
                experience,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Athlete.Preferences(OptionalInt.empty(), Optional.of(longRunDay), daysOff),
                Optional.empty());
    }

    /** Any legal request: every distance, length, weekday, and an athlete of whom all or nothing is known. */
    private static OutlineRequest request(Random random) {
        int weeks = 1 + random.nextInt(52);
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(7));
        LocalDate race = start.plusDays((weeks - 1) * 7L + random.nextInt(7));
        RaceDistance distance = List.of(RaceDistance.values()).get(random.nextInt(8));
        return OutlineRequest.of(athlete(random), distance, new TrainingCalendar(start, race));
    }

    private static Athlete athlete(Random random) {
        Set<DayOfWeek> daysOff = EnumSet.noneOf(DayOfWeek.class);
        for (int i = random.nextInt(5); i > 0; i--) {
            daysOff.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        OptionalInt runDays =
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(3 + random.nextInt(5 - daysOff.size()));
        Optional<DayOfWeek> longRunDay = Optional.of(DayOfWeek.of(1 + random.nextInt(7)))
                .filter(day -> random.nextBoolean() && !daysOff.contains(day));
        Optional<Experience> experience =
                Optional.of(List.of(Experience.values()).get(random.nextInt(3))).filter(known -> random.nextInt(4) > 0);
        return new Athlete(
                Pace.ofSeconds(300 + random.nextInt(600)),
                experience,
                miles(random, 60, 200),
                miles(random, 20, 100),
                new Athlete.Preferences(runDays, longRunDay, daysOff),
                Optional.empty());
    }

    private static OptionalDouble miles(Random random, double usual, double most) {
        return switch (random.nextInt(4)) {
            case 0 -> OptionalDouble.empty();
            case 1 -> OptionalDouble.of(random.nextDouble() * most);
            default -> OptionalDouble.of(random.nextDouble() * usual);
        };
    }

    private static double most(Outline outline) {
        return outline.weeks().stream().mapToDouble(WeekOutline::mileage).max().orElseThrow();
    }

    private static long hardDays(Outline outline) {
        return outline.weeks().stream()
                .flatMap(week -> week.days().stream())
                .filter(day -> day.type() == WorkoutType.TEMPO || day.type() == WorkoutType.INTERVALS)
                .count();
    }
}
