package gofast.openai.simulator;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests and tokens of the last minute for the x-ratelimit headers of one model. It only counts: a refusal
 * is for the script to ask for. Thread-safe.
 */
final class RateLimits {

    private static final long REQUESTS_PER_MINUTE = 10_000;
    private static final long TOKENS_PER_MINUTE = 10_000_000;
    private static final double MINUTE_NANOS = 60e9;

    private final Pace pace;
    private double usedRequests;
    private double usedTokens;
    private long at;

    RateLimits(Pace pace) {
        this.pace = pace;
        this.at = pace.nanoTime();
    }

    /** Takes one request of so many tokens, and says what is left. */
    synchronized Map<String, String> take(int tokens) {
        long now = pace.nanoTime();
        double refilled = (now - at) / MINUTE_NANOS;
        at = now;
        usedRequests = Math.max(0, usedRequests - refilled * REQUESTS_PER_MINUTE) + 1;
        usedTokens = Math.max(0, usedTokens - refilled * TOKENS_PER_MINUTE) + tokens;
        Map<String, String> headers = new HashMap<>();
        describe(headers, "requests", REQUESTS_PER_MINUTE, usedRequests);
        describe(headers, "tokens", TOKENS_PER_MINUTE, usedTokens);
        return headers;
    }

    private static void describe(Map<String, String> headers, String what, long limit, double used) {
        headers.put("x-ratelimit-limit-" + what, Long.toString(limit));
        headers.put("x-ratelimit-remaining-" + what, Long.toString(Math.max(0, (long) (limit - used))));
        headers.put("x-ratelimit-reset-" + what, reset(used / limit * 60_000));
    }

    /** As the API writes it: 12ms, 1.5s or 6m0s. */
    static String reset(double millis) {
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
