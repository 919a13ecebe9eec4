package gofast.training.review;

import java.util.List;
import java.util.Optional;

/**
 * The longest run before the race, within what published plans have for the distance. That it is too short is held only
 * against plans that have the weeks to get there.
 */
final class PeakLongRun {
    private static final double SHORT_FOR_MARATHON = 16;
    private static final double LONG_FOR_MARATHON = 24;

    private PeakLongRun() {}

    static List<Violation> check(Schedule schedule) {
        return tooLong(schedule).or(() -> tooShort(schedule)).stream().toList();
    }

    private static Optional<Violation> tooLong(Schedule schedule) {
        return schedule.peakLongRun()
                .flatMap(run -> tooLong(run, Severity.ERROR, longest(schedule))
                        .or(() -> isMarathon(schedule)
                                ? tooLong(run, Severity.WARN, LONG_FOR_MARATHON)
                                : Optional.empty()));
    }

    /** The most miles that are no error. */
    static double longest(Schedule schedule) {
        return RaceClass.notBelow(schedule.context().raceMiles()).longestPeak();
    }

    private static Optional<Violation> tooLong(ScheduledDay run, Severity severity, double limit) {
        if (!Limit.isAbove(run.miles(), limit)) {
            return Optional.empty();
        }
        String what = "has %s miles; the longest run before this race has at most %s"
                .formatted(Limit.shown(run.miles()), Limit.shown(limit));
        return Optional.of(Violation.ofDay(Rule.PEAK_LONG_RUN, severity, run.week(), run.day(), what)
                .measured(run.miles(), limit));
    }

    private static Optional<Violation> tooShort(Schedule schedule) {
        RaceClass race = RaceClass.notAbove(schedule.context().raceMiles());
        if (schedule.weeks() < race.fewestWeeks()) {
            return Optional.empty();
        }
        double miles = schedule.peakLongRun().map(ScheduledDay::miles).orElse(0.0);
        return tooShort(miles, Severity.ERROR, race.shortestPeak())
                .or(() -> isMarathon(schedule) ? tooShort(miles, Severity.WARN, SHORT_FOR_MARATHON) : Optional.empty());
    }

    private static Optional<Violation> tooShort(double miles, Severity severity, double limit) {
        if (!Limit.isBelow(miles, limit)) {
            return Optional.empty();
        }
        String what = "the longest run has %s miles; before this race it has at least %s"
                .formatted(Limit.shown(miles), Limit.shown(limit));
        return Optional.of(Violation.ofPlan(Rule.PEAK_LONG_RUN, severity, what).measured(miles, limit));
    }

    private static boolean isMarathon(Schedule schedule) {
        return RaceClass.notAbove(schedule.context().raceMiles()) == RaceClass.MARATHON;
    }
}
