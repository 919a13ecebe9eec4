package gofast.training.api.webhooks;

import java.time.Instant;
import java.util.UUID;

/** An event that says nothing but that it arrived, in the form of all events: CloudEvents 1.0 as JSON. */
record TestEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        Data data) {
    static final String TYPE = "training.gofast.webhook.test.v1";

    record Data(UUID webhookId) {}

    static TestEvent of(UUID id, UUID webhookId, Instant time) {
        return new TestEvent(
                "1.0",
                id.toString(),
                "/gofast/webhooks",
                TYPE,
                webhookId.toString(),
                time.toString(),
                "application/json",
                new Data(webhookId));
    }
}
