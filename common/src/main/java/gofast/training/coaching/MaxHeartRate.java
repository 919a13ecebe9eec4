package gofast.training.coaching;

import gofast.training.plan.HeartRateRange;

/** The highest heart rate of an athlete, in beats a minute. */
public record MaxHeartRate(int beatsPerMinute) {
    /** Estimated from age in years: 208 − 0.7 · age (Tanaka, Monahan, Seals 2001). */
    public static MaxHeartRate ofAge(int years) {
        return new MaxHeartRate((int) Math.round(208 - 0.7 * years));
    }

    /** The range between two shares of the maximum. */
    HeartRateRange between(double low, double high) {
        return new HeartRateRange((int) Math.round(low * beatsPerMinute), (int) Math.round(high * beatsPerMinute));
    }
}
