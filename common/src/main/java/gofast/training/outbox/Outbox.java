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

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(PlanEvent event) {
        jdbc.sql("""
                        INSERT INTO outbox (exchange, routing_key, headers, payload)
                        VALUES (:exchange, :routingKey, :headers::jsonb, :payload)
                        """)
                .param("exchange", Topology.EVENT_EXCHANGE)
                .param("routingKey", event.routingKey())
                .param(
                        "headers",
                        json.writeValueAsString(Map.of("contentType", PlanEvent.CONTENT_TYPE, "messageId", event.id())))
                .param("payload", json.writeValueAsString(event))
                .update();
    }
}
