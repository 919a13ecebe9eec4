package gofast.training.review;

/** Shortens runs that are longer than the race calls for, or that take too much of their week. */
final class CapLongRuns implements Remedy {
    @Override
    public void apply(Draft draft) {
        capPeak(draft);
        capShares(draft);
    }

    private static void capPeak(Draft draft) {
        Schedule schedule = draft.schedule();
        double longest = PeakLongRun.longest(schedule);
        schedule.runsBeforeRace().stream()
                .filter(run -> Limit.isAbove(run.miles(), longest))
                .forEach(run -> draft.shorten(run, longest, Rule.PEAK_LONG_RUN));
    }

    private static void capShares(Draft draft) {
        Schedule schedule = draft.schedule();
        schedule.weeksFrom(1)
                .mapToObj(schedule::days)
                .forEach(week -> LongRunShare.tooLong(week)
                        .filter(draft::isFree)
                        .ifPresent(run ->
                                draft.shorten(run, LongRunShare.comfortableMiles(run, week), Rule.LONG_RUN_SHARE)));
    }
}
