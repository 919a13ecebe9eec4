package gofast.training.review;

import gofast.training.coaching.ComfortableShare;
import java.util.List;
import java.util.Optional;

/** The longest run's share of its week, from three runs a week; the fewer the runs, the larger a share is usual. */
final class LongRunShare {
    private static final double MOST = 65;

    private LongRunShare() {}

    static List<Violation> check(Schedule schedule) {
        return schedule.weeksFrom(1)
                .mapToObj(schedule::days)
                .flatMap(week -> check(week).stream())
                .toList();
    }

    private static Optional<Violation> check(List<ScheduledDay> week) {
        return judged(week).flatMap(longest -> check(longest, share(longest, week), comfortable(week)));
    }

    private static Optional<Violation> check(ScheduledDay longest, double share, double comfortable) {
        if (Limit.isAbove(share, MOST)) {
            return Optional.of(violation(longest, Severity.ERROR, share, MOST));
        }
        return Limit.isAbove(share, comfortable)
                ? Optional.of(violation(longest, Severity.WARN, share, comfortable))
                : Optional.empty();
    }

    /** The longest run of a week that has enough of them. */
    private static Optional<ScheduledDay> judged(List<ScheduledDay> week) {
        List<ScheduledDay> runs = runs(week);
        return runs.size() < ComfortableShare.FEWEST_RUNS ? Optional.empty() : Schedule.longest(runs);
    }

    private static List<ScheduledDay> runs(List<ScheduledDay> week) {
        return week.stream().filter(ScheduledDay::isTraining).toList();
    }

    /** Races are part of the week: they make a long run's share smaller. */
    private static double share(ScheduledDay run, List<ScheduledDay> week) {
        return 100 * run.miles() / miles(week);
    }

    private static double miles(List<ScheduledDay> week) {
        return week.stream().mapToDouble(ScheduledDay::miles).sum();
    }

    /** The largest share, in percent, without a warning. */
    private static double comfortable(List<ScheduledDay> week) {
        return 100 * ComfortableShare.of(runs(week).size());
    }

    /** The run of a week that takes too much of it. */
    static Optional<ScheduledDay> tooLong(List<ScheduledDay> week) {
        return judged(week).filter(longest -> Limit.isAbove(share(longest, week), MOST));
    }

    /** The miles that this run could have beside the others without a warning. */
    static double comfortableMiles(ScheduledDay run, List<ScheduledDay> week) {
        double others = miles(week) - run.miles();
        return others * comfortable(week) / (100 - comfortable(week));
    }

    private static Violation violation(ScheduledDay longest, Severity severity, double share, double limit) {
        String what = "has %s %% of the week's miles; at most %s %% would do"
                .formatted(Limit.shown(share), Limit.shown(limit));
        return Violation.ofDay(Rule.LONG_RUN_SHARE, severity, longest.week(), longest.day(), what)
                .measured(share, limit);
    }
}
