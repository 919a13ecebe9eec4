package gofast.training.review;

import static gofast.training.review.Candidates.all;
import static gofast.training.review.Candidates.day;
import static gofast.training.review.Candidates.replaceDay;
import static gofast.training.review.Candidates.scaleAll;
import static gofast.training.review.Candidates.scaleWeek;
import static gofast.training.review.Candidates.withDay;
import static gofast.training.review.Candidates.withWeek;
import static gofast.training.review.Candidates.withoutDay;
import static gofast.training.review.Candidates.withoutWeek;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.Goal;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.GoalTime;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What coaches publish is no error; one defect in it is, by its name and place. */
class CalibrationTest {
    /** Rules that only warn or inform. */
    private static final Set<Rule> NEVER_ERRORS =
            Set.of(Rule.EASY_SHARE, Rule.NO_CUTBACK, Rule.GOAL_TOO_SLOW, Rule.WORKLOAD_RATIO);

    private static final ReviewContext OURS = Candidates.context(16, RaceDistance.MARATHON, 6);

    static List<PublishedPlan> publishedPlans() {
        return Published.PLANS;
    }

    @ParameterizedTest
    @MethodSource("publishedPlans")
    void publishedPlanHasNoError(PublishedPlan plan) {
        assertThat(plan.review()).isInstanceOf(Review.Passed.class);
        assertThat(plan.review().errors()).isEmpty();
    }

    @Test
    void allEightPublishedPlansAreHere() {
        assertThat(Published.PLANS).hasSize(8);
    }

    @Test
    void publishedPlansHaveAsFewWarningsAsWhenTheRulesWereCalibrated() {
        Map<String, Long> warnings =
                Published.PLANS.stream().collect(Collectors.toMap(PublishedPlan::id, CalibrationTest::warnings));
        assertThat(warnings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "boston_level_two", 4L,
                        "frr_5k_01", 1L,
                        "frr_8k10k_01", 1L,
                        "hansons_beg_mara", 6L,
                        "higdon_int_half1", 1L,
                        "higdon_int_mara1", 3L,
                        "higdon_nov_mara1", 2L,
                        "pfitz_18_55", 2L));
    }

    private static long warnings(PublishedPlan plan) {
        return plan.review().violations().stream()
                .filter(violation -> violation.severity() == Severity.WARN)
                .count();
    }

    /** A plan with one thing wrong, and where review has to find it. */
    record Defect(Rule rule, int week, int day, String in, CandidatePlan plan, ReviewContext context) {
        @Override
        public String toString() {
            return "%s in week %d day %d of %s".formatted(rule.code(), week, day, in);
        }
    }

    private static Defect ours(Rule rule, int week, int day, UnaryOperator<CandidatePlan> spoil) {
        return new Defect(rule, week, day, "ours", spoil.apply(Candidates.good(OURS)), OURS);
    }

    private static Defect in(String id, Rule rule, int week, int day, UnaryOperator<CandidatePlan> spoil) {
        PublishedPlan plan = Published.plan(id);
        return new Defect(rule, week, day, id, spoil.apply(plan.candidate()), plan.context());
    }

    private static Defect withGoal(Rule rule, RaceDistance distance, String time, String fiveKPace) {
        var goal = new Goal(distance, GoalTime.parse(time));
        ReviewContext context = ReviewContext.ofPlan(
                PhaseSplit.of(16, distance), 6, goal, Candidates.athlete(fiveKPace, Optional.empty()));
        return new Defect(rule, 0, 0, distance.code() + " in " + time, Candidates.good(context), context);
    }

    private static Defect ofBeginner(String id, int week, UnaryOperator<CandidatePlan> spoil) {
        Defect defect = in(id, Rule.NO_REST_DAY, week, 0, spoil);
        return new Defect(Rule.NO_REST_DAY, week, 0, id, defect.plan(), Candidates.ofBeginner(defect.context()));
    }

    private static Defect ofLength(int weeks) {
        List<PublishedPlan.Entry> week =
                Published.plan("higdon_nov_mara1").weeks().get(3);
        var plan = new PublishedPlan("", 26.2, Collections.nCopies(weeks, week));
        return new Defect(Rule.PLAN_LENGTH, 0, 0, weeks + " weeks", plan.candidate(), plan.context());
    }

    static Stream<Defect> defects() {
        return Stream.of(jumps(), hardDays(), longRuns(), tapers(), wholePlans(), structures())
                .flatMap(List::stream);
    }

    private static List<Defect> jumps() {
        return List.of(
                ours(Rule.WEEK_JUMP, 5, 0, scaleWeek(5, 2.1)),
                in("higdon_nov_mara1", Rule.WEEK_JUMP, 7, 0, scaleWeek(7, 2.2)),
                in("hansons_beg_mara", Rule.WEEK_JUMP, 6, 0, scaleWeek(6, 1.5)),
                in("frr_5k_01", Rule.WEEK_JUMP, 2, 0, scaleWeek(2, 2.05)),
                in(
                        "boston_level_two",
                        Rule.WEEK_JUMP,
                        7,
                        0,
                        all(scaleWeek(3, 0.25), scaleWeek(4, 0.25), scaleWeek(5, 0.25), scaleWeek(6, 0.25))),
                ours(Rule.RUN_JUMP, 9, 2, replaceDay(9, day(2, "easy", 33))),
                in("higdon_int_half1", Rule.RUN_JUMP, 6, 2, replaceDay(6, day(2, "easy", 17))),
                in("higdon_nov_mara1", Rule.RUN_JUMP, 2, 2, replaceDay(2, day(2, "easy", 12.5))),
                in("hansons_beg_mara", Rule.RUN_JUMP, 18, 2, replaceDay(18, day(2, "long_run", 33))),
                in("frr_8k10k_01", Rule.RUN_JUMP, 5, 2, replaceDay(5, day(2, "intervals", 21))));
    }

    private static List<Defect> hardDays() {
        return List.of(
                ours(
                        Rule.HARD_DAYS_IN_A_ROW,
                        4,
                        5,
                        all(
                                replaceDay(4, day(2, "tempo", 5)),
                                replaceDay(4, day(3, "intervals", 5)),
                                replaceDay(4, day(5, "intervals", 5)),
                                replaceDay(4, day(6, "easy", 5)))),
                ours(
                        Rule.HARD_DAYS_IN_A_ROW,
                        7,
                        2,
                        all(
                                replaceDay(6, day(7, "intervals", 5)),
                                replaceDay(7, day(1, "tempo", 3)),
                                replaceDay(7, day(2, "tempo", 5)))),
                in(
                        "pfitz_18_55",
                        Rule.HARD_DAYS_IN_A_ROW,
                        13,
                        1,
                        all(replaceDay(12, day(6, "tempo", 13)), replaceDay(13, day(1, "tempo", 5)))),
                in(
                        "hansons_beg_mara",
                        Rule.HARD_DAYS_IN_A_ROW,
                        7,
                        5,
                        all(replaceDay(7, day(3, "tempo", 5)), replaceDay(7, day(5, "intervals", 4)))),
                ours(
                        Rule.HARD_DAYS_IN_WEEK,
                        8,
                        0,
                        all(
                                replaceDay(8, day(1, "intervals", 3)),
                                replaceDay(8, day(2, "tempo", 5)),
                                replaceDay(8, day(7, "tempo", 5)))),
                in(
                        "pfitz_18_55",
                        Rule.HARD_DAYS_IN_WEEK,
                        15,
                        0,
                        all(replaceDay(15, day(5, "tempo", 11)), replaceDay(15, day(6, "intervals", 4)))),
                in(
                        "frr_5k_01",
                        Rule.HARD_DAYS_IN_WEEK,
                        7,
                        0,
                        all(replaceDay(7, day(3, "tempo", 8)), replaceDay(7, day(6, "tempo", 4)))),
                in(
                        "hansons_beg_mara",
                        Rule.HARD_DAYS_IN_WEEK,
                        16,
                        0,
                        all(
                                replaceDay(16, day(1, "tempo", 5)),
                                replaceDay(16, day(6, "tempo", 8)),
                                replaceDay(16, day(7, "long_run", 10)))));
    }

    private static List<Defect> longRuns() {
        return List.of(
                ours(Rule.LONG_RUN_SHARE, 3, 4, all(scaleWeek(3, 0.2), replaceDay(3, day(4, "long_run", 16)))),
                in(
                        "higdon_nov_mara1",
                        Rule.LONG_RUN_SHARE,
                        13,
                        6,
                        all(scaleWeek(13, 0.3), replaceDay(13, day(6, "long_run", 18)))),
                in(
                        "higdon_int_mara1",
                        Rule.LONG_RUN_SHARE,
                        4,
                        7,
                        all(
                                replaceDay(4, day(3, "rest", 0)),
                                replaceDay(4, day(6, "easy", 1)),
                                replaceDay(4, day(4, "rest", 0)))),
                in("frr_8k10k_01", Rule.LONG_RUN_SHARE, 1, 7, all(scaleWeek(1, 0.2), replaceDay(1, day(7, "easy", 9)))),
                ours(Rule.PEAK_LONG_RUN, 10, 4, replaceDay(10, day(4, "long_run", 30.5))),
                in("frr_5k_01", Rule.PEAK_LONG_RUN, 9, 7, replaceDay(9, day(7, "long_run", 17))),
                in("frr_8k10k_01", Rule.PEAK_LONG_RUN, 9, 7, replaceDay(9, day(7, "easy", 19))),
                in("higdon_int_half1", Rule.PEAK_LONG_RUN, 10, 7, replaceDay(10, day(7, "long_run", 22.5))),
                ours(Rule.PEAK_LONG_RUN, 0, 0, scaleAll(0.8)),
                in("higdon_nov_mara1", Rule.PEAK_LONG_RUN, 0, 0, scaleAll(0.5)),
                in("higdon_int_half1", Rule.PEAK_LONG_RUN, 0, 0, scaleAll(0.6)),
                in("frr_8k10k_01", Rule.PEAK_LONG_RUN, 0, 0, scaleAll(0.4)),
                in("frr_5k_01", Rule.PEAK_LONG_RUN, 0, 0, scaleAll(0.25)));
    }

    private static List<Defect> tapers() {
        return List.of(
                ours(Rule.RACE_WEEK_VOLUME, 16, 0, scaleWeek(16, 2.2)),
                in("higdon_int_half1", Rule.RACE_WEEK_VOLUME, 12, 0, scaleWeek(12, 3)),
                in("higdon_nov_mara1", Rule.RACE_WEEK_VOLUME, 18, 0, scaleWeek(18, 3.9)),
                in("boston_level_two", Rule.RACE_WEEK_VOLUME, 20, 0, scaleWeek(20, 2.3)),
                ours(Rule.LAST_LONG_RUN_TOO_LATE, 15, 4, replaceDay(15, day(4, "long_run", 14.4))),
                in("higdon_nov_mara1", Rule.LAST_LONG_RUN_TOO_LATE, 17, 6, replaceDay(17, day(6, "long_run", 18))),
                in("higdon_int_half1", Rule.LAST_LONG_RUN_TOO_LATE, 12, 2, replaceDay(12, day(2, "easy", 11))),
                in("boston_level_two", Rule.LAST_LONG_RUN_TOO_LATE, 19, 7, replaceDay(19, day(7, "easy", 18))),
                in("pfitz_18_55", Rule.LAST_LONG_RUN_TOO_LATE, 17, 7, replaceDay(17, day(7, "long_run", 18.5))),
                in("hansons_beg_mara", Rule.LAST_LONG_RUN_TOO_LATE, 18, 4, replaceDay(18, day(4, "tempo", 15))));
    }

    private static List<Defect> wholePlans() {
        return List.of(
                ofBeginner(
                        "higdon_nov_mara1",
                        3,
                        all(
                                replaceDay(3, day(1, "easy", 1)),
                                replaceDay(3, day(5, "easy", 1)),
                                replaceDay(3, day(7, "easy", 1)))),
                ofBeginner("hansons_beg_mara", 9, replaceDay(9, day(3, "easy", 4))),
                ofBeginner("hansons_beg_mara", 18, replaceDay(18, day(3, "easy", 2))),
                ofLength(0),
                ofLength(53),
                ofLength(520),
                withGoal(Rule.GOAL_TOO_FAST, RaceDistance.FIVE_K, "0:11:59", "5:00"),
                withGoal(Rule.GOAL_TOO_FAST, RaceDistance.TEN_K, "0:25:29", "5:00"),
                withGoal(Rule.GOAL_TOO_FAST, RaceDistance.HALF, "0:55:59", "5:00"),
                withGoal(Rule.GOAL_TOO_FAST, RaceDistance.MARATHON, "1:56:59", "5:00"),
                withGoal(Rule.GOAL_JUMP, RaceDistance.MARATHON, "3:00:00", "9:00"),
                withGoal(Rule.GOAL_JUMP, RaceDistance.FIVE_K, "0:20:00", "10:00"));
    }

    private static List<Defect> structures() {
        return List.of(
                in("boston_level_two", Rule.WEEK_MISSING, 20, 0, withoutWeek(20)),
                in("frr_5k_01", Rule.WEEK_MISSING, 1, 0, withoutWeek(1)),
                in(
                        "pfitz_18_55",
                        Rule.WEEK_TWICE,
                        4,
                        0,
                        plan -> withWeek(plan.weeks().get(3)).apply(plan)),
                in(
                        "pfitz_18_55",
                        Rule.WEEK_UNKNOWN,
                        19,
                        0,
                        plan -> withWeek(new CandidatePlan.Week(
                                        19, "", plan.weeks().get(3).days()))
                                .apply(plan)),
                in("higdon_nov_mara1", Rule.DAY_MISSING, 8, 7, withoutDay(8, 7)),
                in("higdon_nov_mara1", Rule.DAY_TWICE, 8, 2, withDay(8, day(2, "easy", 3))),
                in("higdon_nov_mara1", Rule.DAY_UNKNOWN, 8, 8, withDay(8, day(8, "rest", 0))),
                ours(Rule.PHASE_UNKNOWN, 3, 0, Candidates.phase(3, "recovery")),
                ours(Rule.PHASE_OUT_OF_PLACE, 8, 0, Candidates.phase(8, "base")),
                in("hansons_beg_mara", Rule.TYPE_UNKNOWN, 8, 3, replaceDay(8, day(3, "swim", 1))),
                in("hansons_beg_mara", Rule.MILEAGE_OUT_OF_RANGE, 8, 7, replaceDay(8, day(7, "long_run", 101))),
                in("hansons_beg_mara", Rule.MILEAGE_OUT_OF_RANGE, 8, 7, replaceDay(8, day(7, "long_run", -10))),
                in("hansons_beg_mara", Rule.REST_WITH_MILES, 8, 3, replaceDay(8, day(3, "rest", 4))),
                in("hansons_beg_mara", Rule.RUN_WITHOUT_MILES, 8, 4, replaceDay(8, day(4, "tempo", 0))),
                ours(Rule.RACE_OUT_OF_PLACE, 9, 4, replaceDay(9, day(4, "race", 13.1))),
                ours(Rule.RACE_OUT_OF_PLACE, 16, 7, replaceDay(16, day(7, "easy", 3))));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void defectIsCaughtByNameAndPlace(Defect defect) {
        assertThat(Review.of(defect.plan(), defect.context()).errors())
                .filteredOn(violation -> violation.rule() == defect.rule())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.week()).isEqualTo(defect.week());
                    assertThat(violation.day()).isEqualTo(defect.day());
                });
    }

    @Test
    void everyRuleThatStopsACommitIsAmongTheDefectsSeveralTimesIfItIsACoachs() {
        Map<Rule, Long> times = defects().collect(Collectors.groupingBy(Defect::rule, Collectors.counting()));

        assertThat(defects().count()).isGreaterThanOrEqualTo(40);
        Arrays.stream(Rule.values())
                .filter(rule -> !NEVER_ERRORS.contains(rule))
                .forEach(rule -> assertThat(times.getOrDefault(rule, 0L))
                        .as(rule.code())
                        .isGreaterThanOrEqualTo(rule.part() == Score.Part.STRUCTURE ? 1 : 2));
        assertThat(times).doesNotContainKeys(NEVER_ERRORS.toArray(new Rule[0]));
    }
}
