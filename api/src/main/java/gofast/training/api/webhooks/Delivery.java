package gofast.training.api.webhooks;

import gofast.training.api.page.Cursor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event on its way to a webhook, or at its end; status, failure and answer are those of the last attempt. */
record Delivery(
        UUID webhookId,
        UUID eventId,
        String eventType,
        State state,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Integer> status,
        Optional<Failure> failure,
        Optional<String> answer,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    enum State {
        WAITING,
        DELIVERED,
        FAILED
    }

    /** Where it is in the list, which is in the order of events. */
    Cursor place() {
        return new Cursor(createdAt, eventId);
    }
}
