package gofast.training.api.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery that this process may attempt for as long as its lease holds. {@code subject} is the one that owns
 * the webhook, if it is one, {@code attempts} are those already made, {@code secrets} what to sign with, the newest first.
 */
record ClaimedDelivery(
        UUID webhookId,
        Optional<String> subject,
        UUID eventId,
        UUID leaseToken,
        String eventType,
        String body,
        int attempts,
        String url,
        List<Secret> secrets,
        boolean isWebhookEnabled) {
    ClaimedDelivery {
        secrets = List.copyOf(secrets);
    }

    boolean isTest() {
        return eventType.equals(TestEvent.TYPE);
    }
}
