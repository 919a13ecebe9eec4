package gofast.training.review;

import static gofast.training.review.Candidates.day;
import static gofast.training.review.Candidates.days;
import static gofast.training.review.Candidates.phase;
import static gofast.training.review.Candidates.replaceDay;
import static gofast.training.review.Candidates.weeks;
import static gofast.training.review.Candidates.withDay;
import static gofast.training.review.Candidates.withWeek;
import static gofast.training.review.Candidates.withoutDay;
import static gofast.training.review.Candidates.withoutWeek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gofast.training.plan.Day;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    /** Base 1–4, build 5–10, peak 11–13, taper 14–16; the race on day 6 of week 16. */
    private static final ReviewContext CONTEXT = Candidates.context(16, RaceDistance.MARATHON, 6);

    private static final CandidatePlan GOOD = Candidates.good(CONTEXT);

    private static List<Violation> violations(CandidatePlan plan) {
        return Review.of(plan, CONTEXT).violations();
    }

    private static Review.Passed passed(CandidatePlan plan, ReviewContext context) {
        Review review = Review.of(plan, context);
        assertThat(review).isInstanceOf(Review.Passed.class);
        return (Review.Passed) review;
    }

    @ParameterizedTest
    @EnumSource
    void goodPlanPassesWhateverItsLengthAndRaceDay(RaceDistance distance) {
        for (int weeks = 1; weeks <= 52; weeks++) {
            for (int raceDay = 1; raceDay <= 7; raceDay++) {
                var context = Candidates.context(weeks, distance, raceDay);
                var reviewed = passed(Candidates.good(context), context).plan();
                assertThat(reviewed.plan().days()).isEqualTo(weeks * 7);
            }
        }
    }

    @Test
    void whatPassesIsWhatWasProposed() {
        Week week = passed(GOOD, CONTEXT).plan().plan().weeks().get(1);

        assertThat(week.index()).isEqualTo(2);
        assertThat(week.phase().code()).isEqualTo("base");
        assertThat(week.mileage()).isEqualTo(5 + 5 + 16 + 5 + 5 + 5);
        Day longRun = week.days().get(3);
        assertThat(longRun.workout().type().code()).isEqualTo("long_run");
        assertThat(longRun.workout().details()).isEqualTo(Candidates.DETAILS);
    }

    @Test
    void orderOfWeeksAndDaysDoesNotMatter() {
        CandidatePlan shuffled =
                weeks(List::reversed).andThen(days(3, List::reversed)).apply(GOOD);

        assertThat(passed(shuffled, CONTEXT).plan().plan())
                .isEqualTo(passed(GOOD, CONTEXT).plan().plan());
    }

    private static Arguments broken(Rule rule, int week, int day, UnaryOperator<CandidatePlan> spoil) {
        return arguments(rule, week, day, spoil);
    }

    static Stream<Arguments> brokenPlans() {
        CandidatePlan.Week third = GOOD.weeks().get(2);
        return Stream.of(
                broken(Rule.WEEK_MISSING, 1, 0, withoutWeek(1)),
                broken(Rule.WEEK_MISSING, 9, 0, withoutWeek(9)),
                broken(Rule.WEEK_MISSING, 16, 0, withoutWeek(16)),
                broken(Rule.WEEK_TWICE, 3, 0, withWeek(third)),
                broken(
                        Rule.WEEK_TWICE,
                        3,
                        0,
                        weeks(weeks -> Stream.concat(weeks.stream(), Stream.of(third, third))
                                .toList())),
                broken(Rule.WEEK_UNKNOWN, 0, 0, withWeek(new CandidatePlan.Week(0, "base", third.days()))),
                broken(Rule.WEEK_UNKNOWN, 17, 0, withWeek(new CandidatePlan.Week(17, "taper", third.days()))),
                broken(
                        Rule.WEEK_UNKNOWN,
                        Integer.MIN_VALUE,
                        0,
                        withWeek(new CandidatePlan.Week(Integer.MIN_VALUE, "", third.days()))),
                broken(Rule.DAY_MISSING, 1, 1, withoutDay(1, 1)),
                broken(Rule.DAY_MISSING, 5, 4, withoutDay(5, 4)),
                broken(Rule.DAY_MISSING, 16, 6, withoutDay(16, 6)),
                broken(Rule.DAY_TWICE, 5, 4, withDay(5, day(4, "easy", 3))),
                broken(Rule.DAY_UNKNOWN, 5, 0, withDay(5, day(0, "easy", 3))),
                broken(Rule.DAY_UNKNOWN, 5, 8, withDay(5, day(8, "rest", 0))),
                broken(Rule.DAY_UNKNOWN, 5, -1, withDay(5, day(-1, "rest", 0))),
                broken(Rule.PHASE_UNKNOWN, 5, 0, phase(5, "")),
                broken(Rule.PHASE_UNKNOWN, 5, 0, phase(5, "Build")),
                broken(Rule.PHASE_UNKNOWN, 16, 0, phase(16, "recovery")),
                broken(Rule.PHASE_OUT_OF_PLACE, 3, 0, phase(3, "build").andThen(phase(4, "build"))::apply),
                broken(Rule.PHASE_OUT_OF_PLACE, 8, 0, phase(8, "base")),
                broken(Rule.PHASE_OUT_OF_PLACE, 16, 0, phase(16, "peak")),
                broken(Rule.PHASE_OUT_OF_PLACE, 5, 0, phase(4, "build").andThen(phase(5, "base"))::apply),
                broken(Rule.TYPE_UNKNOWN, 2, 2, replaceDay(2, day(2, "swim", 3))),
                broken(Rule.TYPE_UNKNOWN, 2, 2, replaceDay(2, day(2, "", 3))),
                broken(Rule.TYPE_UNKNOWN, 2, 2, replaceDay(2, day(2, "EASY", 3))),
                broken(Rule.MILEAGE_OUT_OF_RANGE, 2, 2, replaceDay(2, day(2, "easy", -1))),
                broken(Rule.MILEAGE_OUT_OF_RANGE, 2, 2, replaceDay(2, day(2, "easy", 100.01))),
                broken(Rule.MILEAGE_OUT_OF_RANGE, 2, 2, replaceDay(2, day(2, "easy", Double.NaN))),
                broken(Rule.MILEAGE_OUT_OF_RANGE, 2, 2, replaceDay(2, day(2, "rest", Double.NEGATIVE_INFINITY))),
                broken(Rule.MILEAGE_OUT_OF_RANGE, 16, 6, replaceDay(16, day(6, "race", Double.POSITIVE_INFINITY))),
                broken(Rule.REST_WITH_MILES, 2, 1, replaceDay(2, day(1, "rest", 3))),
                broken(Rule.REST_WITH_MILES, 2, 1, replaceDay(2, day(1, "rest", Double.MIN_VALUE))),
                broken(Rule.REST_WITH_MILES, 16, 7, replaceDay(16, day(7, "rest", 100))),
                broken(Rule.RUN_WITHOUT_MILES, 2, 2, replaceDay(2, day(2, "easy", 0))),
                broken(Rule.RUN_WITHOUT_MILES, 2, 6, replaceDay(2, day(6, "long_run", -0.0))),
                broken(Rule.RUN_WITHOUT_MILES, 16, 6, replaceDay(16, day(6, "race", 0))),
                broken(Rule.RACE_OUT_OF_PLACE, 2, 6, replaceDay(2, day(6, "race", 6.2))),
                broken(Rule.RACE_OUT_OF_PLACE, 16, 2, replaceDay(16, day(2, "race", 26.2))),
                broken(Rule.RACE_OUT_OF_PLACE, 16, 6, replaceDay(16, day(6, "long_run", 26.2))),
                broken(Rule.RACE_OUT_OF_PLACE, 16, 6, replaceDay(16, day(6, "rest", 0))),
                broken(Rule.RACE_OUT_OF_PLACE, 16, 7, replaceDay(16, day(7, "easy", 3))));
    }

    @ParameterizedTest(name = "{0} in week {1} day {2}")
    @MethodSource("brokenPlans")
    void brokenRuleIsNamedWithItsWeekAndDay(Rule rule, int week, int day, UnaryOperator<CandidatePlan> spoil) {
        assertThat(violations(spoil.apply(GOOD)))
                .filteredOn(violation -> violation.rule() == rule)
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.week()).isEqualTo(week);
                    assertThat(violation.day()).isEqualTo(day);
                });
    }

    @Test
    void messagesNameWeekAndDay() {
        assertThat(violations(replaceDay(9, day(3, "swim", 101)).apply(GOOD)))
                .extracting(Violation::toString)
                .containsExactly(
                        "week 9 day 3: the type is not one of easy, tempo, intervals, long_run, rest",
                        "week 9 day 3: has 101.0 miles; 0 to 100 are possible");
        assertThat(violations(withoutWeek(9).apply(GOOD)))
                .extracting(Violation::toString)
                .containsExactly("week 9: is missing; the plan has 16 weeks");
    }

    @Test
    void messagesNameWeeksAndDaysThatCannotBe() {
        assertThat(violations(withWeek(new CandidatePlan.Week(
                                0, "base", GOOD.weeks().getFirst().days()))
                        .apply(GOOD)))
                .extracting(Violation::toString)
                .containsExactly("0 is not one of the weeks 1 to 16");
        assertThat(violations(withDay(5, day(0, "rest", 0))
                        .andThen(withDay(5, day(8, "rest", 0)))
                        .apply(GOOD)))
                .extracting(Violation::toString)
                .containsExactly(
                        "week 5: 0 is not one of the days 1 to 7", "week 5 day 8: 8 is not one of the days 1 to 7");
    }

    @Test
    void everyRuleOfStructureIsAmongTheBrokenOnes() {
        Set<Object> broken = brokenPlans().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                        .filter(rule -> rule.part() == Score.Part.STRUCTURE)
                        .toList());
    }

    @Test
    void breachesOfStructureAreErrors() {
        brokenPlans().map(arguments -> arguments.get()[3]).forEach(spoil -> {
            @SuppressWarnings("unchecked")
            Review review = Review.of(((UnaryOperator<CandidatePlan>) spoil).apply(GOOD), CONTEXT);
            assertThat(review).isInstanceOf(Review.Rejected.class);
            assertThat(review.errors()).isEqualTo(review.violations()).isNotEmpty();
        });
    }

    @Test
    void milesOfABrokenStructureAreNotJudged() {
        CandidatePlan bad = Candidates.all(replaceDay(9, day(2, "easy", 99)), withoutDay(3, 2))
                .apply(GOOD);

        assertThat(violations(bad)).extracting(Violation::rule).containsExactly(Rule.DAY_MISSING);
    }

    @Test
    void nothingIsWrongWithAGoodPlan() {
        assertThat(violations(GOOD)).isEmpty();
        assertThat(Review.of(GOOD, CONTEXT).score().total()).isEqualTo(100);
    }

    @Test
    void warningsAndInfosAreKeptWithThePlan() {
        ReviewedPlan plan = passed(replaceDay(9, day(4, "long_run", 22)).apply(GOOD), CONTEXT)
                .plan();

        assertThat(plan.violations())
                .extracting(Violation::code, Violation::severity, Violation::week, Violation::day)
                .containsExactly(tuple("run-jump", Severity.WARN, 9, 4), tuple("long-run-share", Severity.WARN, 9, 4));
        assertThat(plan.violations().getFirst().measured()).contains(new Violation.Measured(22, 1.30 * 16));
        assertThat(plan.violations().getFirst())
                .hasToString("week 9 day 4: has 22.0 miles, more than 1.3 times the longest run of the 30 days before,"
                        + " 16.0");
        assertThat(plan.score().total()).isBetween(50, 99);
    }

    @Test
    void planWithoutPhasesIsHeldAgainstNone() {
        CandidatePlan bare = weeks(weeks -> weeks.stream()
                        .map(week -> new CandidatePlan.Week(week.index(), "", week.days()))
                        .toList())
                .apply(GOOD);

        assertThat(violations(bare)).hasSize(16).allMatch(violation -> violation.rule() == Rule.PHASE_UNKNOWN);
        assertThat(passed(bare, ReviewContext.ofPublished(26.2, 16)).plan().plan())
                .isEqualTo(passed(GOOD, CONTEXT).plan().plan());
    }

    @Test
    void phasesOfAPlanThatNeedNoneAreHeldAgainstOurs() {
        ReviewContext published = ReviewContext.ofPublished(26.2, 16);

        assertThat(Review.of(GOOD, published).violations()).isEmpty();
        assertThat(Review.of(phase(8, "base").apply(GOOD), published).violations())
                .extracting(Violation::rule, Violation::week)
                .contains(tuple(Rule.PHASE_OUT_OF_PLACE, 8));
        assertThat(Review.of(phase(8, "").apply(GOOD), published).violations())
                .extracting(Violation::rule, Violation::week)
                .containsExactly(tuple(Rule.PHASE_UNKNOWN, 8));
    }

    @Test
    void tuneUpRacesAreForPublishedPlans() {
        CandidatePlan withTuneUp = replaceDay(7, day(4, "race", 13.1)).apply(GOOD);

        assertThat(violations(withTuneUp)).extracting(Violation::rule).containsExactly(Rule.RACE_OUT_OF_PLACE);
        assertThat(Review.of(withTuneUp, ReviewContext.ofPublished(26.2, 16)).errors())
                .isEmpty();
    }

    @Test
    void violationsComeInTheOrderOfThePlan() {
        CandidatePlan bad = replaceDay(9, day(3, "swim", 3))
                .andThen(phase(4, "taper"))
                .andThen(replaceDay(9, day(2, "easy", 0)))
                .andThen(withoutWeek(2))
                .apply(GOOD);

        assertThat(violations(bad))
                .extracting(Violation::rule)
                .containsExactly(
                        Rule.WEEK_MISSING,
                        Rule.PHASE_OUT_OF_PLACE,
                        Rule.PHASE_OUT_OF_PLACE,
                        Rule.RUN_WITHOUT_MILES,
                        Rule.TYPE_UNKNOWN);
    }

    @Test
    void emptyPlanMissesEveryWeek() {
        assertThat(violations(new CandidatePlan(List.of())))
                .hasSize(16)
                .allSatisfy(violation -> assertThat(violation.rule()).isEqualTo(Rule.WEEK_MISSING));
    }

    static Stream<Arguments> boundariesWithinOneWeek() {
        return Stream.of(
                arguments(4, "build"),
                arguments(5, "base"),
                arguments(10, "peak"),
                arguments(11, "build"),
                arguments(13, "taper"),
                arguments(14, "peak"));
    }

    @ParameterizedTest
    @MethodSource("boundariesWithinOneWeek")
    void phaseBoundaryMayMoveByOneWeek(int week, String phase) {
        assertThat(violations(phase(week, phase).apply(GOOD))).isEmpty();
    }

    static Stream<Arguments> boundariesTwoWeeksOff() {
        return Stream.of(
                arguments(3, 4, "build"),
                arguments(5, 6, "base"),
                arguments(9, 10, "peak"),
                arguments(11, 12, "build"),
                arguments(12, 13, "taper"),
                arguments(14, 15, "peak"));
    }

    @ParameterizedTest
    @MethodSource("boundariesTwoWeeksOff")
    void phaseBoundaryMayNotMoveByTwoWeeks(int one, int other, String phase) {
        CandidatePlan bad = phase(one, phase).andThen(phase(other, phase)).apply(GOOD);

        assertThat(violations(bad)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.PHASE_OUT_OF_PLACE);
            assertThat(violation.week()).isIn(one, other);
        });
    }

    @Test
    void codesOfRulesAreWordsWithHyphens() {
        assertThat(Rule.RACE_OUT_OF_PLACE.code()).isEqualTo("race-out-of-place");
    }
}
