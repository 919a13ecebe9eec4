package gofast.training.coaching;

/**
 * How much of a week's miles its longest run may have, from three runs a week: the fewer the runs, the larger a share is
 * usual. Outlines are built by it, and review warns above it.
 */
public final class ComfortableShare {
    /** The fewest runs of a week for which a share says something. */
    public static final int FEWEST_RUNS = 3;

    private static final double[] BY_RUNS = {1, 1, 1, 0.55, 0.50, 0.45, 0.40, 0.35};

    private ComfortableShare() {}

    /** The share, 0 to 1, for 0 to 7 runs. */
    public static double of(int runs) {
        return BY_RUNS[runs];
    }
}
