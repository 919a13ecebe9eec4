package gofast.training.review;

/** Shortens a run that jumps to what follows the longest of the days before without a warning. */
final class CapRuns implements Remedy {
    @Override
    public void apply(Draft draft) {
        int days = draft.schedule().days().size();
        for (int day = 0; day < days; day++) {
            cap(draft, draft.schedule().days().get(day));
        }
    }

    /** Looks anew at each day: the runs before may have become shorter. */
    private static void cap(Draft draft, ScheduledDay day) {
        if (draft.isFree(day) && RunJump.isJump(draft.schedule(), day)) {
            draft.shorten(
                    day,
                    RunJump.comfortable(RunJump.longestBefore(draft.schedule().days(), day)),
                    Rule.RUN_JUMP);
        }
    }
}
