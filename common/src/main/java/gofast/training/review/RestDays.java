package gofast.training.review;

import gofast.training.plan.Experience;
import java.util.List;

/** A day without running every week: beginners must have it, others should unless they run a lot. */
final class RestDays {
    /** Miles in the largest week from which athletes run every day. */
    private static final double RUNS_DAILY = 60;

    private RestDays() {}

    static List<Violation> check(Schedule schedule) {
        boolean isBeginner = schedule.context()
                .experience()
                .filter(Experience.BEGINNER::equals)
                .isPresent();
        boolean runsDaily = !Limit.isBelow(schedule.largestVolume(1, schedule.weeks()), RUNS_DAILY);
        return runsDaily && !isBeginner ? List.of() : check(schedule, isBeginner ? Severity.ERROR : Severity.WARN);
    }

    private static List<Violation> check(Schedule schedule, Severity severity) {
        return schedule.weeksFrom(1)
                .filter(week -> hasNone(schedule.days(week)))
                .mapToObj(week -> Violation.ofWeek(Rule.NO_REST_DAY, severity, week, "has no rest day")
                        .measured(0, 1))
                .toList();
    }

    static boolean hasNone(List<ScheduledDay> week) {
        return week.stream().noneMatch(ScheduledDay::isRest);
    }
}
