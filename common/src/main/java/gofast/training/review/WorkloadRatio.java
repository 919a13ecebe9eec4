package gofast.training.review;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A week's miles over the mean of the four weeks that end with it. For metrics only: the ratio does not predict injuries
 * (Impellizzeri 2020), but people ask for it.
 */
final class WorkloadRatio {
    private static final int CHRONIC_WEEKS = 4;
    private static final double REMARKABLE = 1.5;

    private WorkloadRatio() {}

    static List<Violation> check(Schedule schedule) {
        return schedule.weeksFrom(CHRONIC_WEEKS)
                .filter(week -> Limit.isAbove(ratio(schedule, week), REMARKABLE))
                .mapToObj(week -> violation(week, ratio(schedule, week)))
                .toList();
    }

    private static double ratio(Schedule schedule, int week) {
        double chronic = IntStream.rangeClosed(week - CHRONIC_WEEKS + 1, week)
                        .mapToDouble(schedule::volume)
                        .sum()
                / CHRONIC_WEEKS;
        return chronic == 0 ? 0 : schedule.volume(week) / chronic;
    }

    private static Violation violation(int week, double ratio) {
        return Violation.ofWeek(
                        Rule.WORKLOAD_RATIO,
                        Severity.INFO,
                        week,
                        "has " + Limit.shown(ratio) + " times the mean of the last four weeks")
                .measured(ratio, REMARKABLE);
    }
}
