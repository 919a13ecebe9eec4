package gofast.training.review;

import java.util.Locale;

/** Comparisons that do not take the noise of adding up decimals for a breach, and numbers as they are shown. */
final class Limit {
    private static final double NOISE = 1e-9;

    private Limit() {}

    static boolean isAbove(double value, double limit) {
        return value > limit + NOISE;
    }

    static boolean isBelow(double value, double limit) {
        return value < limit - NOISE;
    }

    static String shown(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
