package gofast.training.worker.openai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/**
 * One of a model's limits, requests or tokens a minute, as answers told it: how much is left, and when it will be whole
 * again. What was sent and is not answered yet counts as used. Not for use by several threads.
 */
final class RateLimit {
    /** Until an answer says when a limit that became whole will be so again. */
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final String unit;
    private final Clock clock;
    private long limit = Long.MAX_VALUE;
    private long remaining = Long.MAX_VALUE;
    private Instant whole = Instant.MIN;
    private long unanswered;
    private long newestCall;
    private long newestCallWhenCounted;

    /** The unit is {@code requests} or {@code tokens}. */
    RateLimit(String unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    /** How long to wait before so much may be sent; zero where nothing is known, or so much never fits. */
    Duration waitFor(long amount) {
        Instant now = clock.instant();
        renew(now);
        return amount <= remaining - unanswered || amount > limit ? Duration.ZERO : Duration.between(now, whole);
    }

    private void renew(Instant now) {
        if (!now.isBefore(whole)) {
            remaining = limit;
            whole = now.plus(PERIOD);
            newestCallWhenCounted = newestCall;
        }
    }

    /** Counts so much as used, until it is answered or lost. Calls are numbered in the order they are sent. */
    void sent(long amount, long call) {
        unanswered += amount;
        newestCall = call;
    }

    void noLongerUnanswered(long amount) {
        unanswered -= amount;
    }

    /** Reads the headers of the answer to a call; those that are missing or unreadable change nothing. */
    void learn(Headers headers, long call) {
        Optional<Long> left = number(headers, "x-ratelimit-remaining-" + unit);
        Optional<Duration> reset =
                Optional.ofNullable(headers.get("x-ratelimit-reset-" + unit)).flatMap(RateReset::parse);
        if (left.isPresent() && reset.isPresent()) {
            limit = number(headers, "x-ratelimit-limit-" + unit).orElse(limit);
            whole = clock.instant().plus(reset.get());
            count(call, left.get());
        }
    }

    /** Answers overtake each other: one to a call from before the last count may be older than it, and raises nothing. */
    private void count(long call, long left) {
        if (call > newestCallWhenCounted || left < remaining) {
            remaining = left;
            newestCallWhenCounted = newestCall;
        }
    }

    private static Optional<Long> number(Headers headers, String name) {
        String value = headers.get(name);
        return value != null && value.matches("\\d{1,15}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
