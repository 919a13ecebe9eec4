package gofast.training.review;

import java.util.List;
import java.util.Optional;

/**
 * A week's miles against the largest of the four weeks before: against the week before alone, every rebound after a cutback
 * would be a jump, and "10 % a week" flags 59 of 63 published plans without fewer injuries in a trial (Buist 2008).
 */
final class WeekJump {
    private static final int WEEKS_BEFORE = 4;
    private static final double MOST = 2.0;

    private WeekJump() {}

    static List<Violation> check(Schedule schedule) {
        return schedule.weeksFrom(2)
                .boxed()
                .flatMap(week -> check(schedule, week).stream())
                .toList();
    }

    private static Optional<Violation> check(Schedule schedule, int week) {
        double before = largestBefore(schedule, week);
        if (isJump(schedule, week)) {
            return Optional.of(violation(schedule, week, Severity.ERROR, MOST * before));
        }
        return Limit.isAbove(schedule.volume(week), comfortable(before))
                ? Optional.of(violation(schedule, week, Severity.WARN, comfortable(before)))
                : Optional.empty();
    }

    static boolean isJump(Schedule schedule, int week) {
        return Limit.isAbove(schedule.volume(week), MOST * largestBefore(schedule, week));
    }

    static double largestBefore(Schedule schedule, int week) {
        return schedule.largestVolume(week - WEEKS_BEFORE, week - 1);
    }

    /** The most that follows without a word: 15 % or five miles more, the larger, but never above 30 % more. */
    static double comfortable(double before) {
        return Math.min(1.30 * before, Math.max(1.15 * before, before + 5));
    }

    private static Violation violation(Schedule schedule, int week, Severity severity, double limit) {
        double miles = schedule.volume(week);
        String what = "has %s miles after at most %s in the %d weeks before; at most %s would do"
                .formatted(
                        Limit.shown(miles),
                        Limit.shown(largestBefore(schedule, week)),
                        WEEKS_BEFORE,
                        Limit.shown(limit));
        return Violation.ofWeek(Rule.WEEK_JUMP, severity, week, what).measured(miles, limit);
    }
}
