package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt to deliver an event. */
sealed interface Outcome {
    /** The receiver has it. */
    record Delivered(int status) implements Outcome {}

    /**
     * It does not.
     *
     * @param status of its answer, if there was one
     * @param answer its first characters
     * @param retryAfter how long the receiver wants to be left alone; zero where it does not say
     */
    record Failed(Failure failure, Optional<Integer> status, String answer, Duration retryAfter) implements Outcome {
        Failed(Failure failure) {
            this(failure, Optional.empty(), "", Duration.ZERO);
        }
    }
}
