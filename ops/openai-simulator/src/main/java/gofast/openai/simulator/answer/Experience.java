package gofast.openai.simulator.answer;

/** How long an athlete has been at it. */
enum Experience {
    BEGINNER(4, 0.85, 0.75),
    INTERMEDIATE(5, 1, 1),
    ADVANCED(6, 1.1, 1.3);

    private final int usualRuns;
    private final double longRunFactor;
    private final double weekFactor;

    Experience(int usualRuns, double longRunFactor, double weekFactor) {
        this.usualRuns = usualRuns;
        this.longRunFactor = longRunFactor;
        this.weekFactor = weekFactor;
    }

    /** Runs a week when the athlete names no number. */
    int usualRuns() {
        return usualRuns;
    }

    /** The longest run, against an intermediate's. */
    double longRunFactor() {
        return longRunFactor;
    }

    /** The biggest week, against an intermediate's. */
    double weekFactor() {
        return weekFactor;
    }
}
