package gofast.training.review;

import java.util.List;
import java.util.Optional;

/**
 * The last run of nine tenths of the peak long run or more, and the days from it to the race. Held only against plans that
 * have two weeks before the race.
 */
final class LastLongRun {
    private static final double SHARE_OF_PEAK = 0.90;
    private static final int FEWEST_DAYS_BEFORE_MARATHON = 10;
    private static final int FEWEST_DAYS_BEFORE_HALF = 7;
    private static final int COMFORTABLE_DAYS = 14;

    private LastLongRun() {}

    static List<Violation> check(Schedule schedule) {
        if (!applies(schedule)) {
            return List.of();
        }
        return last(schedule).flatMap(run -> check(schedule, run)).stream().toList();
    }

    private static boolean applies(Schedule schedule) {
        return schedule.raceDayNumber() > COMFORTABLE_DAYS
                && RaceClass.notAbove(schedule.context().raceMiles()).isHalfOrLonger();
    }

    private static Optional<ScheduledDay> last(Schedule schedule) {
        return schedule.peakLongRun()
                .flatMap(peak -> schedule.runsBeforeRace().stream()
                        .filter(run -> !Limit.isBelow(run.miles(), SHARE_OF_PEAK * peak.miles()))
                        .reduce((earlier, later) -> later));
    }

    private static Optional<Violation> check(Schedule schedule, ScheduledDay run) {
        int days = schedule.raceDayNumber() - run.number();
        if (days < fewestDays(schedule)) {
            return Optional.of(violation(run, Severity.ERROR, days, fewestDays(schedule)));
        }
        return days < COMFORTABLE_DAYS
                ? Optional.of(violation(run, Severity.WARN, days, COMFORTABLE_DAYS))
                : Optional.empty();
    }

    static boolean isTooLate(Schedule schedule) {
        return check(schedule).stream().anyMatch(violation -> violation.severity() == Severity.ERROR);
    }

    /** Whether a run is so near to the race that one of nearly the peak length is an error. */
    static boolean isTooNearForPeak(Schedule schedule, ScheduledDay run) {
        return applies(schedule) && schedule.raceDayNumber() - run.number() < fewestDays(schedule);
    }

    /** The fewest days before the race that are no error. */
    private static int fewestDays(Schedule schedule) {
        return RaceClass.notAbove(schedule.context().raceMiles()).isMarathonOrLonger()
                ? FEWEST_DAYS_BEFORE_MARATHON
                : FEWEST_DAYS_BEFORE_HALF;
    }

    private static Violation violation(ScheduledDay run, Severity severity, int days, int limit) {
        String what = "is a run near the longest only %d days before the race; %d would do".formatted(days, limit);
        return Violation.ofDay(Rule.LAST_LONG_RUN_TOO_LATE, severity, run.week(), run.day(), what)
                .measured(days, limit);
    }
}
