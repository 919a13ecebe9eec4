package gofast.training.job;

import gofast.training.message.Topology;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The message of a job, put into the outbox by the very statement that makes it necessary. */
@Component
class WorkMessageQuery {
    private final JdbcClient jdbc;

    WorkMessageQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement that returns jobs and when they are due, and puts the message of each into the outbox. */
    JdbcClient.StatementSpec send(String jobs) {
        return jdbc.sql("""
                        WITH job AS (%s)
                        INSERT INTO outbox (exchange, routing_key, headers, payload, available_at)
                        SELECT :exchange, :routingKey, '{"contentType": "application/json"}',
                               jsonb_build_object('version', 1, 'jobId', id), due
                          FROM job
                        """.formatted(jobs))
                .param("exchange", Topology.WORK_EXCHANGE)
                .param("routingKey", Topology.WORK_QUEUE);
    }
}
