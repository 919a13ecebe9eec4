package gofast.openai.simulator;

import java.util.Map;
import java.util.OptionalDouble;

/** So much a minute, used up by requests and filled up again by time. Used under the lock of {@link RateLimits}. */
final class Allowance {

    private static final double MINUTE_NANOS = 60e9;

    private final long limit;
    private final boolean enforced;
    private final Pace pace;
    private double used;
    private long at;

    Allowance(long limit, boolean enforced, Pace pace) {
        this.limit = limit;
        this.enforced = enforced;
        this.pace = pace;
        this.at = pace.nanoTime();
    }

    long limit() {
        return limit;
    }

    long used() {
        return (long) Math.ceil(used);
    }

    /** Milliseconds until so much may be taken; empty when it may now. */
    OptionalDouble millisUntil(long amount) {
        refill();
        double missing = used + amount - limit;
        return enforced && missing > 1e-6 ? OptionalDouble.of(millisFor(missing)) : OptionalDouble.empty();
    }

    void take(long amount) {
        used += amount;
    }

    private void refill() {
        long now = pace.nanoTime();
        used = Math.max(0, used - (now - at) / MINUTE_NANOS * limit);
        at = now;
    }

    private double millisFor(double amount) {
        return amount / limit * 60_000;
    }

    void describe(String what, Map<String, String> headers) {
        headers.put("x-ratelimit-limit-" + what, Long.toString(limit));
        headers.put("x-ratelimit-remaining-" + what, Long.toString(Math.max(0, (long) (limit - used))));
        headers.put("x-ratelimit-reset-" + what, text(millisFor(used)));
    }

    /** As the API writes times: 12ms, 1.5s or 6m0s. */
    static String text(double millis) {
        if (millis < 1000) {
            return (long) Math.ceil(millis) + "ms";
        }
        double seconds = Math.ceil(millis / 100) / 10;
        long minutes = (long) (seconds / 60);
        String rest =
                Double.toString(Math.rint((seconds - minutes * 60) * 10) / 10).replace(".0", "") + "s";
        return minutes == 0 ? rest : minutes + "m" + rest;
    }
}
