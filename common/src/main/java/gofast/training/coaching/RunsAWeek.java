package gofast.training.coaching;

import gofast.training.plan.Experience;

/** How many runs a week's miles are worth: short weeks have fewer runs rather than tiny ones. */
final class RunsAWeek {
    private static final int FEWEST = 3;

    private RunsAWeek() {}

    static int of(TrainingLoad load, double miles) {
        double shortest = load.experience() == Experience.BEGINNER ? 2 : 2.5;
        return Math.clamp((int) (miles / shortest), Math.min(FEWEST, load.runDays()), load.runDays());
    }
}
