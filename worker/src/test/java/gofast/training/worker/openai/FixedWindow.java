package gofast.training.worker.openai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/** How a server counts that allows so many requests and tokens in every minute of the clock. Safe for use by threads. */
final class FixedWindow {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private final int requestLimit;
    private final int tokenLimit;
    private long minute;
    private int requests;
    private int tokens;
    private int all;
    private int most;

    FixedWindow(Clock clock, int requestLimit, int tokenLimit) {
        this.clock = clock;
        this.requestLimit = requestLimit;
        this.tokenLimit = tokenLimit;
    }

    /** Counts a request, and tells what is left and for how long. */
    synchronized Headers admit(int amount) {
        Instant now = clock.instant();
        if (now.toEpochMilli() / MINUTE != minute) {
            minute = now.toEpochMilli() / MINUTE;
            requests = 0;
            tokens = 0;
        }
        requests++;
        tokens += amount;
        all++;
        most = Math.max(most, requests);
        return told(MINUTE - now.toEpochMilli() % MINUTE);
    }

    private Headers told(long resetMillis) {
        return Headers.of(
                "x-ratelimit-limit-requests", "" + requestLimit,
                "x-ratelimit-remaining-requests", "" + Math.max(0, requestLimit - requests),
                "x-ratelimit-reset-requests", resetMillis + "ms",
                "x-ratelimit-limit-tokens", "" + tokenLimit,
                "x-ratelimit-remaining-tokens", "" + Math.max(0, tokenLimit - tokens),
                "x-ratelimit-reset-tokens", resetMillis + "ms");
    }

    synchronized int requests() {
        return all;
    }

    /** The most requests in one minute. */
    synchronized int mostRequests() {
        return most;
    }
}
