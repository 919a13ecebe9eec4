package gofast.training.api.webhooks;

import java.util.Optional;

/** What became of an attempt to deliver an event. */
sealed interface Outcome {
    /** The receiver has it. */
    record Delivered(int status) implements Outcome {}

    /** It does not; {@code status} is that of its answer, if there was one, {@code answer} the answer's first characters. */
    record Failed(Failure failure, Optional<Integer> status, String answer) implements Outcome {
        Failed(Failure failure) {
            this(failure, Optional.empty(), "");
        }
    }
}
