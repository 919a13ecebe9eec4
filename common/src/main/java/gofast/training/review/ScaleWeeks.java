package gofast.training.review;

/** Scales a week that jumps to what follows the weeks before without a warning, and so on to the end of the plan. */
final class ScaleWeeks implements Remedy {
    @Override
    public void apply(Draft draft) {
        int weeks = draft.schedule().weeks();
        for (int week = 2; week <= weeks; week++) {
            double before = WeekJump.largestBefore(draft.schedule(), week);
            if (WeekJump.isJump(draft.schedule(), week)) {
                draft.scale(week, WeekJump.comfortable(before), Rule.WEEK_JUMP);
            }
        }
    }
}
