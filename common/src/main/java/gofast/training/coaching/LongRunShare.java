package gofast.training.coaching;

/** How much of a week's miles the long run may have, by the number of runs. */
final class LongRunShare {
    private static final double[] BY_RUNS = {1, 1, 1, 0.55, 0.50, 0.45, 0.40, 0.35};

    private LongRunShare() {}

    static double of(int runs) {
        return BY_RUNS[runs];
    }
}
