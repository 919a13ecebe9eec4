package gofast.training.plan;

/** Two paces, the slower first; written "8:30-9:00" with the faster first. */
public record PaceRange(Pace slowest, Pace fastest) {
    public PaceRange {
        if (slowest.compareTo(fastest) < 0) {
            throw new IllegalArgumentException("the slowest pace of a range takes at least as long as its fastest");
        }
    }

    @Override
    public String toString() {
        return fastest + "-" + slowest;
    }
}
