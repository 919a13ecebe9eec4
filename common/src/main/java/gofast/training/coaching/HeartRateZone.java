package gofast.training.coaching;

import gofast.training.plan.HeartRateRange;

/**
 * The zones our workouts use, as shares of the maximum heart rate (Daniels: easy 65–79 %, marathon 80–90 %, threshold
 * 88–92 %, interval 95–100 %; recovery is what lies below easy, and marathon ends where threshold begins).
 */
public enum HeartRateZone {
    ONE(1, 0.55, 0.65),
    TWO(2, 0.65, 0.79),
    THREE(3, 0.80, 0.88),
    FOUR(4, 0.88, 0.92),
    FIVE(5, 0.95, 1.0);

    private final int number;
    private final double low;
    private final double high;

    HeartRateZone(int number, double low, double high) {
        this.number = number;
        this.low = low;
        this.high = high;
    }

    public int number() {
        return number;
    }

    HeartRateRange of(MaxHeartRate max) {
        return max.between(low, high);
    }
}
