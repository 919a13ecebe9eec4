package gofast.training.review;

import java.util.List;
import java.util.function.Predicate;

/** Scales a race week that is too full, and shortens runs that are too long too near to the race. */
final class LightenTaper implements Remedy {
    /** Of the longest run that is early enough. */
    private static final double SHARE_OF_PEAK = 0.75;

    @Override
    public void apply(Draft draft) {
        if (RaceWeekVolume.isTooLarge(draft.schedule())) {
            Schedule schedule = draft.schedule();
            double target = RaceWeekVolume.comfortable(RaceWeekVolume.peak(schedule));
            draft.scale(schedule.weeks(), target, Rule.RACE_WEEK_VOLUME);
        }
        if (LastLongRun.isTooLate(draft.schedule())) {
            shortenLate(draft, draft.schedule());
        }
    }

    private static void shortenLate(Draft draft, Schedule schedule) {
        Predicate<ScheduledDay> isLate = run -> LastLongRun.isTooNearForPeak(schedule, run);
        List<ScheduledDay> runs = schedule.runsBeforeRace();
        Schedule.longest(runs.stream().filter(isLate.negate()).toList())
                .ifPresent(peak -> runs.stream()
                        .filter(isLate)
                        .forEach(run -> draft.shorten(run, SHARE_OF_PEAK * peak.miles(), Rule.LAST_LONG_RUN_TOO_LATE)));
    }
}
