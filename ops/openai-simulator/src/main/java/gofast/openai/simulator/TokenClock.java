package gofast.openai.simulator;

import java.time.Duration;

/** Holds an answer back to its tokens a second. Used by one thread. */
final class TokenClock {

    // Shorter naps cost more than they are worth with hundreds of streams at a time.
    private static final long LEAST_NAP_NANOS = 20_000_000;

    private final Pace pace;
    private final double tokensPerSecond;
    private final long start;

    TokenClock(Pace pace, double tokensPerSecond) {
        this.pace = pace;
        this.tokensPerSecond = tokensPerSecond;
        this.start = pace.nanoTime();
    }

    /** How long to wait until so many tokens may have been sent; zero when it is not worth waiting. */
    Duration until(int tokens) {
        if (tokensPerSecond == 0) {
            return Duration.ZERO;
        }
        long due = Math.round(tokens * 1e9 / tokensPerSecond);
        long ahead = due - (pace.nanoTime() - start);
        return ahead < LEAST_NAP_NANOS ? Duration.ZERO : Duration.ofNanos(ahead);
    }
}
