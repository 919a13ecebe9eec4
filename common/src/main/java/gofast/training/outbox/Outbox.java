package gofast.training.outbox;

import gofast.training.message.PlanEvent;
import gofast.training.message.Topology;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes messages in the caller's transaction: they are sent if, and only if, it commits. */
@Repository
public class Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The broker's message, and a delivery to each webhook that wants to hear of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(PlanEvent event) {
        jdbc.sql("""
                        WITH message AS (
                            INSERT INTO outbox (exchange, routing_key, headers, payload)
                            VALUES (:exchange, :routingKey, :headers::jsonb, :payload)),
                        webhook AS (
                            SELECT id FROM webhooks
                             WHERE (subject IS NULL OR of_service OR subject = (SELECT subject FROM athletes WHERE id = :athleteId))
                               AND disabled_at IS NULL
                               AND (events = '{}' OR :type = ANY (events))
                               -- one that is being deleted is passed over, where its foreign key would fail the caller
                               FOR KEY SHARE)
                        INSERT INTO webhook_deliveries (webhook_id, event_id, event_type, body)
                        SELECT id, :eventId::uuid, :type, :payload FROM webhook
                        """)
                .param("exchange", Topology.EVENT_EXCHANGE)
                .param("routingKey", event.routingKey())
                .param(
                        "headers",
                        json.writeValueAsString(Map.of("contentType", PlanEvent.CONTENT_TYPE, "messageId", event.id())))
                .param("payload", json.writeValueAsString(event))
                .param("athleteId", event.data().athleteId())
                .param("type", event.type())
                .param("eventId", event.id())
                .update();
    }
}
