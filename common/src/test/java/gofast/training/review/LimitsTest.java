package gofast.training.review;

import static gofast.training.review.Published.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gofast.training.coaching.Goal;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.GoalTime;
import gofast.training.plan.RaceDistance;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** At its limit a plan keeps a rule; a little beyond, it breaks it. */
class LimitsTest {
    private static final String EASY_WEEK = "r e5 e5 r r e5 e5";
    private static final String TAPER_WEEK = "r e5 r e5 r r r";

    private static Optional<Severity> severity(Rule rule, PublishedPlan plan) {
        return severity(rule, plan.review());
    }

    /** The worst that a rule says about a plan. */
    private static Optional<Severity> severity(Rule rule, Review review) {
        return review.violations().stream()
                .filter(violation -> violation.rule() == rule)
                .map(Violation::severity)
                .max(Enum::compareTo);
    }

    private static PublishedPlan shortRace(String... weeks) {
        return written(3.10686, weeks);
    }

    /** Weeks with a race on day 7 of the last. */
    private static PublishedPlan withRace(double miles, String... weeks) {
        return written(miles, weeks);
    }

    private static Arguments at(Rule rule, String severity, PublishedPlan plan) {
        Optional<Severity> expected = severity.isEmpty() ? Optional.empty() : Optional.of(Severity.valueOf(severity));
        return arguments(rule, expected, plan);
    }

    static Stream<Arguments> weekJumps() {
        return Stream.of(
                at(Rule.WEEK_JUMP, "WARN", shortRace(EASY_WEEK, "r e10 e10 r r e10 e10")),
                at(Rule.WEEK_JUMP, "ERROR", shortRace(EASY_WEEK, "r e10 e10 r r e10 e10.1")),
                at(Rule.WEEK_JUMP, "", shortRace(EASY_WEEK, "r e5 e5 r r e7.5 e7.5")),
                at(Rule.WEEK_JUMP, "WARN", shortRace(EASY_WEEK, "r e5 e5 r r e7.5 e7.6")),
                at(Rule.WEEK_JUMP, "", shortRace("r e5 r r r e5 r", "r e6.5 r r r e6.5 r")),
                at(Rule.WEEK_JUMP, "WARN", shortRace("r e5 r r r e5 r", "r e6.5 r r r e6.6 r")),
                at(Rule.WEEK_JUMP, "", shortRace("r e20 r e20 r e10 r", "r e20 r e20 r e17.5 r")),
                at(Rule.WEEK_JUMP, "WARN", shortRace("r e20 r e20 r e10 r", "r e20 r e20 r e17.6 r")),
                at(Rule.WEEK_JUMP, "", shortRace(EASY_WEEK, "r e1 r r r r r", EASY_WEEK)),
                at(
                        Rule.WEEK_JUMP,
                        "",
                        shortRace(EASY_WEEK, "r e2 r r r e3 e5", "r e2 r r r e3 e5", "r e2 r r r e3 e5", EASY_WEEK)),
                at(
                        Rule.WEEK_JUMP,
                        "ERROR",
                        shortRace(
                                EASY_WEEK,
                                "r e2 r r r e2 e5",
                                "r e2 r r r e2 e5",
                                "r e2 r r r e2 e5",
                                "r e2 r r r e2 e5",
                                EASY_WEEK)),
                at(Rule.WEEK_JUMP, "", shortRace(EASY_WEEK, "r e5 r r r r R26.2")),
                at(Rule.WEEK_JUMP, "ERROR", shortRace(EASY_WEEK, "r e20 r r r r R26.2", TAPER_WEEK)));
    }

    static Stream<Arguments> runJumps() {
        return Stream.of(
                at(Rule.RUN_JUMP, "WARN", shortRace(EASY_WEEK, "r e10 r r r r r")),
                at(Rule.RUN_JUMP, "ERROR", shortRace(EASY_WEEK, "r e10.1 r r r r r")),
                at(Rule.RUN_JUMP, "INFO", shortRace(EASY_WEEK, "r e6.5 r r r r r")),
                at(Rule.RUN_JUMP, "WARN", shortRace(EASY_WEEK, "r e6.6 r r r r r")),
                at(Rule.RUN_JUMP, "", shortRace(EASY_WEEK, "r e5.5 r r r r r")),
                at(Rule.RUN_JUMP, "INFO", shortRace(EASY_WEEK, "r e5.6 r r r r r")),
                at(Rule.RUN_JUMP, "", shortRace("r e2 r r r r e9", "r e5 r r r r r")),
                at(Rule.RUN_JUMP, "", shortRace(EASY_WEEK, "r e5 r r r r R26.2")),
                at(Rule.RUN_JUMP, "", shortRace(EASY_WEEK, "R20 e20 r r r r r", TAPER_WEEK)),
                at(Rule.RUN_JUMP, "", shortRace("r r r r r r r", EASY_WEEK)),
                at(Rule.RUN_JUMP, "", sinceLongRun(30)),
                at(Rule.RUN_JUMP, "ERROR", sinceLongRun(31)));
    }

    /** Ten miles on day 1, one now and then, and ten again so many days later. */
    private static PublishedPlan sinceLongRun(int days) {
        String[] plan = new String[42];
        IntStream.range(0, plan.length).forEach(day -> plan[day] = day % 7 == 3 ? "e1" : "r");
        plan[0] = "e10";
        plan[days] = "e10";
        return shortRace(IntStream.range(0, 6)
                .mapToObj(week -> String.join(" ", Arrays.copyOfRange(plan, week * 7, week * 7 + 7)))
                .toArray(String[]::new));
    }

    static Stream<Arguments> longRunShares() {
        return Stream.of(
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("r e3.5 e3.5 r r l13 r")),
                at(Rule.LONG_RUN_SHARE, "ERROR", shortRace("r e3.5 e3.4 r r l13 r")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e4.5 e4.5 r r l11 r")),
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("r e4.5 e4.4 r r l11 r")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e3 e3 e4 r l10 r")),
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("r e3 e3 e4 r l10.1 r")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e3 e3 e3 e2 l9 r")),
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("r e3 e3 e3 e2 l9.1 r")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e3 e3 e3 e2 l8 e1")),
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("r e3 e3 e3 e2 l8.1 e1")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("e2 e2 e2 e3 e2 l7 e2")),
                at(Rule.LONG_RUN_SHARE, "WARN", shortRace("e2 e2 e2 e3 e2 l7.1 e2")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e1 r r r l13 r")),
                at(Rule.LONG_RUN_SHARE, "", shortRace("r e1 r R10 r l13 e2", TAPER_WEEK)));
    }

    static Stream<Arguments> hardDays() {
        return Stream.of(
                at(Rule.HARD_DAYS_IN_A_ROW, "", shortRace("r t5 i5 r l5 r e5")),
                at(Rule.HARD_DAYS_IN_A_ROW, "WARN", shortRace("r t5 i5 l5 r r e5")),
                at(Rule.HARD_DAYS_IN_A_ROW, "ERROR", shortRace("r t5 i5 l5 t5 r e5")),
                at(Rule.HARD_DAYS_IN_A_ROW, "WARN", shortRace("r e5 e5 e5 r t5 l5", "t5 r e5 r e5 r r")),
                at(Rule.HARD_DAYS_IN_A_ROW, "ERROR", shortRace("r e5 e5 e5 r t5 l5", "t5 t5 e5 r e5 r r")),
                at(Rule.HARD_DAYS_IN_A_ROW, "", shortRace("r e5 e5 e5 r t5 t5", "R3 t5 t5 r e5 r r", TAPER_WEEK)),
                at(Rule.HARD_DAYS_IN_WEEK, "", shortRace("r t5 i5 e5 l5 r e5")),
                at(Rule.HARD_DAYS_IN_WEEK, "WARN", shortRace("r t5 i5 e5 l5 r t5")),
                at(Rule.HARD_DAYS_IN_WEEK, "ERROR", shortRace("t5 i5 e5 t5 r t5 l5")));
    }

    static Stream<Arguments> tapers() {
        String last = "r l12 r r r r r";
        return Stream.of(
                at(Rule.RACE_WEEK_VOLUME, "", withRace(13.1, "r e40 r e60 r r r", "r e35 r e40 r r R13.1")),
                at(Rule.RACE_WEEK_VOLUME, "WARN", withRace(13.1, "r e40 r e60 r r r", "r e35 r e40.1 r r R13.1")),
                at(Rule.RACE_WEEK_VOLUME, "WARN", withRace(13.1, "r e40 r e60 r r r", "r e45 r e40 r r R13.1")),
                at(Rule.RACE_WEEK_VOLUME, "ERROR", withRace(13.1, "r e40 r e60 r r r", "r e45 r e40.1 r r R13.1")),
                at(Rule.RACE_WEEK_VOLUME, "ERROR", withRace(26.2, "r e40 r e60 r r r", "r e45 r e40.1 r r r")),
                at(Rule.RACE_WEEK_VOLUME, "", withRace(10, "r e40 r e60 r r r", "r e45 r e55 r r R10")),
                at(Rule.RACE_WEEK_VOLUME, "", withRace(26.2, "r e40 r e60 r r R26.2")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "", withRace(26.2, last, TAPER_WEEK, "r R26.2 r r r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "WARN", withRace(26.2, last, TAPER_WEEK, "R26.2 r r r r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "WARN", withRace(26.2, TAPER_WEEK, last, "r r r r R26.2 r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "ERROR", withRace(26.2, TAPER_WEEK, last, "r r r R26.2 r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "ERROR", withRace(50, TAPER_WEEK, last, "r r r R50 r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "WARN", withRace(13.1, TAPER_WEEK, last, "r R13.1 r r r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "ERROR", withRace(13.1, TAPER_WEEK, last, "R13.1 r r r r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "", withRace(10, TAPER_WEEK, last, "R10 r r r r r r")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "", withRace(26.2, last, "r r r r r r R26.2")),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "WARN", withRace(26.2, "r r r l12 r r r", TAPER_WEEK)),
                at(Rule.LAST_LONG_RUN_TOO_LATE, "ERROR", withRace(26.2, "r r r r r l12 r", TAPER_WEEK)),
                at(
                        Rule.LAST_LONG_RUN_TOO_LATE,
                        "ERROR",
                        withRace(26.2, "r l20 r r r r r", TAPER_WEEK, "r r l18 r r r r", "r r R26.2 r r r r")),
                at(
                        Rule.LAST_LONG_RUN_TOO_LATE,
                        "",
                        withRace(26.2, "r l20 r r r r r", TAPER_WEEK, "r r l17.9 r r r r", "r r R26.2 r r r r")));
    }

    static Stream<Arguments> cutbacks() {
        return Stream.of(
                at(
                        Rule.NO_CUTBACK,
                        "",
                        shortRace(
                                "e10 r r r r r r",
                                "e11 r r r r r r",
                                "e12 r r r r r r",
                                "e13 r r r r r r",
                                "e14 r r r r r r")),
                at(
                        Rule.NO_CUTBACK,
                        "WARN",
                        shortRace(
                                "e10 r r r r r r",
                                "e11 r r r r r r",
                                "e12 r r r r r r",
                                "e13 r r r r r r",
                                "e14 r r r r r r",
                                "e15 r r r r r r")),
                at(
                        Rule.NO_CUTBACK,
                        "",
                        shortRace(
                                "e10 r r r r r r",
                                "e11 r r r r r r",
                                "e12 r r r r r r",
                                "e10.8 r r r r r r",
                                "e13 r r r r r r",
                                "e14 r r r r r r",
                                "e15 r r r r r r")),
                at(
                        Rule.NO_CUTBACK,
                        "WARN",
                        shortRace(
                                "e10 r r r r r r",
                                "e11 r r r r r r",
                                "e12 r r r r r r",
                                "e11 r r r r r r",
                                "e13 r r r r r r",
                                "e14 r r r r r r",
                                "e15 r r r r r r")),
                at(
                        Rule.NO_CUTBACK,
                        "",
                        shortRace(
                                "e10 r r r r r r",
                                "e10 r r r r r r",
                                "e10 r r r r r r",
                                "e10 r r r r r r",
                                "e10 r r r r r r",
                                "e10 r r r r r r",
                                "e10 r r r r r r")));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                at(Rule.EASY_SHARE, "", shortRace("r e2 e2.5 t3.5 r l2 r")),
                at(Rule.EASY_SHARE, "WARN", shortRace("r e2 e2.5 t3.6 r l2 r")),
                at(Rule.EASY_SHARE, "", shortRace("r e5 e8 i7 r R20 r")),
                at(Rule.NO_REST_DAY, "", shortRace("r e5 e5 e5 e5 e5 e5")),
                at(Rule.NO_REST_DAY, "WARN", shortRace("e5 e5 e5 e5 e5 e5 e5")),
                at(Rule.NO_REST_DAY, "WARN", shortRace("e9 e9 e9 e9 e9 e9 e5.9")),
                at(Rule.NO_REST_DAY, "", shortRace("e9 e9 e9 e9 e9 e9 e6")),
                at(
                        Rule.WORKLOAD_RATIO,
                        "",
                        shortRace("r e3 r r r r r", "r e3 r r r r r", "r e4 r r r r r", "r e6 r r r r r")),
                at(
                        Rule.WORKLOAD_RATIO,
                        "INFO",
                        shortRace("r e3 r r r r r", "r e3 r r r r r", "r e4 r r r r r", "r e6.1 r r r r r")));
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @MethodSource({"weekJumps", "runJumps", "longRunShares", "hardDays", "tapers", "cutbacks", "others"})
    void ruleSpeaksBeyondItsLimitOnly(Rule rule, Optional<Severity> expected, PublishedPlan plan) {
        assertThat(severity(rule, plan)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3.1, 4, 2.9, ERROR",
        "3.1, 4, 3, ",
        "3.1, 4, 16, ",
        "3.1, 4, 16.1, ERROR",
        "3.1, 3, 2.9, ",
        "4.97, 4, 3, ",
        "4.97, 4, 18, ",
        "4.97, 4, 18.1, ERROR",
        "4.97, 6, 2.9, ERROR",
        "6.2, 6, 4.9, ERROR",
        "6.2, 6, 5, ",
        "6.2, 6, 18, ",
        "6.2, 6, 18.1, ERROR",
        "6.2, 5, 4.9, ",
        "10, 6, 5, ",
        "10, 6, 22, ",
        "10, 6, 22.1, ERROR",
        "13.1, 8, 7.9, ERROR",
        "13.1, 8, 8, ",
        "13.1, 8, 22, ",
        "13.1, 8, 22.1, ERROR",
        "13.1, 7, 7.9, ",
        "18.6, 8, 8, ",
        "18.6, 8, 30, ",
        "18.6, 8, 30.1, ERROR",
        "26.2, 12, 12.9, ERROR",
        "26.2, 12, 13, WARN",
        "26.2, 12, 15.9, WARN",
        "26.2, 12, 16, ",
        "26.2, 12, 24, ",
        "26.2, 12, 24.1, WARN",
        "26.2, 12, 30, WARN",
        "26.2, 12, 30.1, ERROR",
        "26.2, 11, 12.9, ",
        "31.07, 16, 12.9, ERROR",
        "31.07, 16, 13, ",
        "31.07, 16, 50, ",
        "100, 15, 5, ",
        "100, 16, 100, "
    })
    void peakLongRunFitsTheRace(double raceMiles, int weeks, double miles, Severity expected) {
        String[] plan =
                Collections.nCopies(weeks, "r e1 r e1 r l" + miles + " r").toArray(String[]::new);

        assertThat(severity(Rule.PEAK_LONG_RUN, written(raceMiles, plan))).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "3.1, 3, WARN", "3.1, 4, ", "6.2, 5, WARN", "6.2, 6, ", "13.1, 7, WARN", "13.1, 8, ", "26.2, 11, WARN",
        "26.2, 12, ", "31, 15, WARN", "31, 16, ", "3.1, 52, ", "3.1, 53, ERROR", "26.2, 1, WARN", "26.2, 0, ERROR",
        "26.2, -1, ERROR"
    })
    void planHasTheWeeksForItsRace(double raceMiles, int weeks, Severity expected) {
        ReviewContext context = ReviewContext.ofPublished(raceMiles, weeks);
        Review review = Review.of(new CandidatePlan(List.of()), context);

        assertThat(severity(Rule.PLAN_LENGTH, review)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "FIVE_K, 0:12:00, 5:00, GOAL_TOO_FAST, ", "TEN_K, 0:25:30, 5:00, GOAL_TOO_FAST, ",
        "HALF, 0:56:00, 5:00, GOAL_TOO_FAST, ", "MARATHON, 1:57:00, 5:00, GOAL_TOO_FAST, ",
        "FIVE_K, 0:11:59, 5:00, GOAL_TOO_FAST, ERROR", "MARATHON, 8:44:22, 9:00, GOAL_TOO_SLOW, ",
        "MARATHON, 8:44:23, 9:00, GOAL_TOO_SLOW, WARN", "MARATHON, 3:30:00, 7:30, GOAL_JUMP, ",
        "MARATHON, 3:30:00, 7:54, GOAL_JUMP, WARN", "MARATHON, 3:00:00, 8:00, GOAL_JUMP, WARN",
        "MARATHON, 3:00:00, 8:40, GOAL_JUMP, ERROR", "MARATHON, 4:30:00, 7:30, GOAL_JUMP, "
    })
    void goalIsWithinReach(RaceDistance distance, String time, String pace, Rule rule, Severity expected) {
        ReviewContext context = ReviewContext.ofPlan(
                PhaseSplit.of(16, distance),
                6,
                new Goal(distance, GoalTime.parse(time)),
                Candidates.athlete(pace, Optional.empty()));

        assertThat(severity(rule, Review.of(Candidates.good(context), context)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void beginnersRestEveryWeekHoweverMuchTheyRun() {
        for (String week : new String[] {"e5 e5 e5 e5 e5 e5 e5", "e9 e9 e9 e9 e9 e9 e9"}) {
            PublishedPlan plan = shortRace(week);
            Review review = Review.of(plan.candidate(), Candidates.ofBeginner(plan.context()));

            assertThat(severity(Rule.NO_REST_DAY, review)).contains(Severity.ERROR);
        }
    }

    @Test
    void daysLeftOpenInABookAreRest() {
        assertThat(shortRace("r e0 i0 e5 e5 e5 e5")
                        .candidate()
                        .weeks()
                        .getFirst()
                        .days())
                .extracting(CandidatePlan.Day::type)
                .startsWith("rest", "rest", "rest", "easy");
    }
}
