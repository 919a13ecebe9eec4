package gofast.training.review;

import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.stream.Stream;

/** Most of the distance is run easily, long runs included; among published plans two thirds and more. */
final class EasyShare {
    private static final double LEAST = 65;

    private EasyShare() {}

    static List<Violation> check(Schedule schedule) {
        double all = miles(schedule.days().stream().filter(ScheduledDay::isTraining));
        double easy = miles(schedule.days().stream().filter(EasyShare::isEasy));
        double share = all == 0 ? 100 : 100 * easy / all;
        return Limit.isBelow(share, LEAST) ? List.of(violation(share)) : List.of();
    }

    private static boolean isEasy(ScheduledDay day) {
        return day.type() == WorkoutType.EASY || day.type() == WorkoutType.LONG_RUN;
    }

    private static double miles(Stream<ScheduledDay> days) {
        return days.mapToDouble(ScheduledDay::miles).sum();
    }

    private static Violation violation(double share) {
        return Violation.ofPlan(
                        Rule.EASY_SHARE,
                        Severity.WARN,
                        Limit.shown(share) + " % of the distance is easy or long; " + LEAST + " % would be better")
                .measured(share, LEAST);
    }
}
