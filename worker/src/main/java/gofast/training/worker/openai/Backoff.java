package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** How often a call is tried, and how long to wait in between: what the server asks for, else longer every time. */
final class Backoff {
    /** A longer wait is not slept in the process. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int TRIES = 3;

    private static final Set<Remedy> AGAIN = Set.of(Remedy.RETRY, Remedy.ASK_ANEW, Remedy.SLOW_DOWN);

    private Backoff() {}

    /** The rules as a retry; {@code random} gives 0 to 1. */
    static Retry retry(DoubleSupplier random) {
        return Retry.of(
                "model",
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .retryOnException(Backoff::mayHelp)
                        .intervalBiFunction((attempt, outcome) ->
                                wait(attempt, outcome.getLeft(), random).toMillis())
                        .build());
    }

    private static boolean mayHelp(Throwable failure) {
        return failure instanceof CallFailedException call
                && AGAIN.contains(call.remedy())
                && call.retryAfter().filter(Backoff::isTooLong).isEmpty();
    }

    /** Whether a wait is not slept in the process. */
    static boolean isTooLong(Duration wait) {
        return wait.compareTo(LONGEST) > 0;
    }

    private static Duration wait(int attempt, Throwable failure, DoubleSupplier random) {
        return failure instanceof CallFailedException call
                ? call.retryAfter().orElseGet(() -> growing(attempt, random))
                : growing(attempt, random);
    }

    /** 0.5 s, 1 s, 2 s … up to 8 s, each up to a quarter shorter, so that callers do not come back all at once. */
    private static Duration growing(int attempt, DoubleSupplier random) {
        double seconds = Math.min(0.5 * Math.pow(2, attempt - 1), 8) * (1 - 0.25 * random.getAsDouble());
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
