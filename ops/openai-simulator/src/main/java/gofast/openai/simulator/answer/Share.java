package gofast.openai.simulator.answer;

/** Shares of a week's miles. */
final class Share {

    /** Tempo and intervals together, so that two thirds stay easy. */
    static final double HARD = 0.32;

    private static final double[] LONG_RUN = {1, 0.62, 0.52, 0.47, 0.42, 0.37};

    private Share() {}

    /** Most of a week that its long run may be, for 1 to 6 runs. */
    static double longRunOf(int runs) {
        return LONG_RUN[runs - 1];
    }

    /** Least of a week that its long run must be to stay its longest. */
    static double leastLongRunOf(int runs, int hardDays) {
        return hardDays == 0 ? 1.08 / runs : 1.05 * (1 - HARD) / (runs - hardDays);
    }

    /** Share of the peak volume in a week of the taper, 1-based. */
    static double taper(int week, int weeks) {
        return switch (weeks) {
            case 1 -> 0.6;
            case 2 -> week == 1 ? 0.7 : 0.4;
            default -> 0.8 - 0.4 * (week - 1) / (weeks - 1);
        };
    }
}
