package gofast.training.review;

import java.util.List;

/** From the half marathon on, the week of the race is a light one; the race itself does not count. */
final class RaceWeekVolume {
    private static final double MOST = 0.85;
    private static final double COMFORTABLE = 0.75;

    private RaceWeekVolume() {}

    static List<Violation> check(Schedule schedule) {
        return applies(schedule) ? check(schedule, peak(schedule)) : List.of();
    }

    private static List<Violation> check(Schedule schedule, double peak) {
        double miles = schedule.volume(schedule.weeks());
        if (Limit.isAbove(miles, MOST * peak)) {
            return List.of(violation(schedule, Severity.ERROR, miles, MOST * peak));
        }
        return Limit.isAbove(miles, comfortable(peak))
                ? List.of(violation(schedule, Severity.WARN, miles, comfortable(peak)))
                : List.of();
    }

    static boolean isTooLarge(Schedule schedule) {
        return check(schedule).stream().anyMatch(violation -> violation.severity() == Severity.ERROR);
    }

    private static boolean applies(Schedule schedule) {
        return schedule.weeks() > 1
                && RaceClass.notAbove(schedule.context().raceMiles()).isHalfOrLonger();
    }

    /** The largest week before the race's. */
    static double peak(Schedule schedule) {
        return schedule.largestVolume(1, schedule.weeks() - 1);
    }

    /** The most miles without a warning. */
    static double comfortable(double peak) {
        return COMFORTABLE * peak;
    }

    private static Violation violation(Schedule schedule, Severity severity, double miles, double limit) {
        String what =
                "has %s miles before the race; at most %s would do".formatted(Limit.shown(miles), Limit.shown(limit));
        return Violation.ofWeek(Rule.RACE_WEEK_VOLUME, severity, schedule.weeks(), what)
                .measured(miles, limit);
    }
}
