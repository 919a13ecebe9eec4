package gofast.training.worker.openai;

import java.time.Duration;

/** What may follow when a model gave no answer. */
public sealed interface Next {
    /** Another model may answer. */
    record OtherModel() implements Next {}

    /** Another model may answer; this one is not asked before so long, since its service is down. */
    record Down(Duration backAfter) implements Next {}

    /** Nothing: no model will take this request. */
    record Never() implements Next {}

    /** The account is in trouble: until somebody has looked at it, no call will be answered. */
    record Pause() implements Next {}

    /** The same again, once this has passed; it is longer than a worker waits. */
    record Later(Duration delay) implements Next {}
}
