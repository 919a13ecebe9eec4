package gofast.training.review;

import java.util.List;
import java.util.Optional;

/**
 * A run against the longest of the 30 days before, races included: injuries rise with single runs that much longer, not with
 * weeks (Frandsen 2025). Races themselves are exempt, and so are runs whose history the plan does not know: those of the
 * first week, and the first after 30 days of rest.
 */
final class RunJump {
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_UNKNOWN = 7;
    private static final double MOST = 2.0;

    private static final double COMFORTABLE = 1.30;
    private static final double UNREMARKABLE = 1.10;

    private RunJump() {}

    static List<Violation> check(Schedule schedule) {
        List<ScheduledDay> days = schedule.days();
        return days.stream()
                .filter(RunJump::isJudged)
                .flatMap(day -> check(day, longestBefore(days, day)).stream())
                .toList();
    }

    private static boolean isJudged(ScheduledDay day) {
        return day.isTraining() && day.number() > DAYS_UNKNOWN;
    }

    static boolean isJump(Schedule schedule, ScheduledDay day) {
        double before = longestBefore(schedule.days(), day);
        return isJudged(day) && before > 0 && Limit.isAbove(day.miles(), MOST * before);
    }

    static double longestBefore(List<ScheduledDay> days, ScheduledDay day) {
        int today = day.number() - 1;
        double longest = 0;
        for (int before = Math.max(0, today - DAYS_BEFORE); before < today; before++) {
            longest = Math.max(longest, days.get(before).miles());
        }
        return longest;
    }

    private static Optional<Violation> check(ScheduledDay run, double before) {
        if (before == 0) {
            return Optional.empty();
        }
        if (Limit.isAbove(run.miles(), MOST * before)) {
            return violation(run, Severity.ERROR, before, MOST);
        }
        if (Limit.isAbove(run.miles(), COMFORTABLE * before)) {
            return violation(run, Severity.WARN, before, COMFORTABLE);
        }
        return Limit.isAbove(run.miles(), UNREMARKABLE * before)
                ? violation(run, Severity.INFO, before, UNREMARKABLE)
                : Optional.empty();
    }

    /** The longest run that follows without a warning. */
    static double comfortable(double before) {
        return COMFORTABLE * before;
    }

    private static Optional<Violation> violation(ScheduledDay run, Severity severity, double before, double times) {
        String what = "has %s miles, more than %s times the longest run of the %d days before, %s"
                .formatted(Limit.shown(run.miles()), times, DAYS_BEFORE, Limit.shown(before));
        return Optional.of(Violation.ofDay(Rule.RUN_JUMP, severity, run.week(), run.day(), what)
                .measured(run.miles(), times * before));
    }
}
