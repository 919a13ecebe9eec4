package gofast.training.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the outbox, as the relay sees them. */
@Repository
class OutboxStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboxStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks the oldest due rows that no other relay holds, until the end of the transaction. */
    List<OutboxMessage> take(int most) {
        return jdbc.sql("""
                        SELECT id, exchange, routing_key, headers, payload
                          FROM outbox
                         WHERE available_at <= now()
                         ORDER BY available_at, id
                         LIMIT :most
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("most", most)
                .query((row, n) -> new OutboxMessage(
                        row.getLong("id"),
                        row.getString("exchange"),
                        row.getString("routing_key"),
                        json.readValue(row.getString("headers"), OutboxMessage.Headers.class),
                        row.getString("payload")))
                .list();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("DELETE FROM outbox WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Puts rows that the broker would not take behind the others. */
    void postpone(Collection<Long> ids, Duration delay) {
        jdbc.sql("""
                        UPDATE outbox SET available_at = now() + make_interval(secs => :delay) WHERE id = ANY (:ids)
                        """)
                .param("delay", delay.toSeconds())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
