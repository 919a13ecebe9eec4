package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When an event is attempted again: soon, then ever later, ten attempts over three days. */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Up to this share is added, so that what failed together does not come back together. */
    private static final double JITTER = 0.1;

    private final DoubleSupplier random;

    /** {@code random} gives 0 to 1. */
    RetrySchedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * How long to wait after so many failed attempts, at least one: as long as the receiver asks for where that is longer,
     * but not above the longest wait. Empty when it was the last attempt.
     */
    Optional<Duration> waitAfter(int attempts, Duration askedFor) {
        return attempts > WAITS.size()
                ? Optional.empty()
                : Optional.of(jittered(max(WAITS.get(attempts - 1), min(askedFor, WAITS.getLast()))));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 + JITTER * random.getAsDouble())));
    }
}
