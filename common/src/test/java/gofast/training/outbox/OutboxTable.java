package gofast.training.outbox;

import gofast.training.message.Topology;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox's rows, as a test writes and sees them. */
record OutboxTable(JdbcClient jdbc) {
    /** A job's message, due at once. */
    void addWork(String payload) {
        addWork(List.of(payload), 0);
    }

    /** Jobs' messages, due in so many seconds. */
    void addWork(List<String> payloads, int dueInSeconds) {
        jdbc.sql("""
                        INSERT INTO outbox (exchange, routing_key, headers, payload, available_at)
                        SELECT :exchange, :routingKey, '{"contentType": "application/json"}', payload,
                               now() + make_interval(secs => :due)
                          FROM unnest(:payloads) payload
                        """)
                .param("exchange", Topology.WORK_EXCHANGE)
                .param("routingKey", Topology.WORK_QUEUE)
                .param("payloads", payloads.toArray(String[]::new))
                .param("due", dueInSeconds)
                .update();
    }

    void makeDue() {
        jdbc.sql("UPDATE outbox SET available_at = now()").update();
    }

    List<String> payloads() {
        return jdbc.sql("SELECT payload FROM outbox ORDER BY id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Messages whose time has not come, whether at first or after the broker refused them. */
    List<String> waiting() {
        return jdbc.sql("SELECT payload FROM outbox WHERE available_at > now() ORDER BY id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    boolean isEmpty() {
        return payloads().isEmpty();
    }
}
