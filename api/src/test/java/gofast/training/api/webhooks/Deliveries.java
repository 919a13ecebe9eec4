package gofast.training.api.webhooks;

import gofast.training.job.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts events on their way to webhooks, and moves time. */
record Deliveries(JdbcClient jdbc) {
    UUID add(UUID webhook) {
        UUID event = Ids.next();
        jdbc.sql("""
                        INSERT INTO webhook_deliveries (webhook_id, event_id, event_type, body)
                        VALUES (:webhook, :event, 'training.gofast.plan.generated.v1', :body)
                        """)
                .param("webhook", webhook)
                .param("event", event)
                .param("body", "{\"id\": \"" + event + "\"}")
                .update();
        return event;
    }

    /** As if the time had come for every delivery that waits, and every lease had run out. */
    void makeDue() {
        jdbc.sql("UPDATE webhook_deliveries SET due_at = now() WHERE state = 'waiting'")
                .update();
    }
}
