package gofast.training.plan;

/** Heart rates in beats a minute; written "130-150". */
public record HeartRateRange(int low, int high) {
    public HeartRateRange {
        if (low <= 0 || low > high) {
            throw new IllegalArgumentException("a heart rate range runs from a positive low to a high not below it");
        }
    }

    @Override
    public String toString() {
        return low + "-" + high;
    }
}
