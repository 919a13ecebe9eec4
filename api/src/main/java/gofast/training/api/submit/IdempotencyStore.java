package gofast.training.api.submit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers that are kept by key, each for 24 hours. */
@Repository
class IdempotencyStore {
    /** A request that was answered, by its digest. */
    record Answered(String request, KeptAnswer answer) {}

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has the key to itself until the end of the transaction; false while another transaction has it. */
    boolean lock(String subject, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtextextended(:subject || E'\\n' || :key, 0))
                        """)
                .param("subject", subject)
                .param("key", key.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Answered> find(String subject, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT request, job_id, answer FROM idempotency_keys
                         WHERE subject = :subject AND key = :key AND created_at > now() - interval '24 hours'
                        """)
                .param("subject", subject)
                .param("key", key.value())
                .query((row, n) -> new Answered(
                        row.getString("request"),
                        new KeptAnswer(row.getObject("job_id", UUID.class), row.getString("answer"))))
                .optional();
    }

    /** Keeps an answer, in the place of one that is too old. */
    void keep(String subject, IdempotencyKey key, Answered answered) {
        jdbc.sql("""
                        INSERT INTO idempotency_keys (subject, key, request, job_id, answer)
                        VALUES (:subject, :key, :request, :jobId, :answer)
                        ON CONFLICT (subject, key) DO UPDATE
                           SET request = EXCLUDED.request, job_id = EXCLUDED.job_id, answer = EXCLUDED.answer,
                               created_at = now()
                        """)
                .param("subject", subject)
                .param("key", key.value())
                .param("request", answered.request())
                .param("jobId", answered.answer().jobId())
                .param("answer", answered.answer().body())
                .update();
    }
}
