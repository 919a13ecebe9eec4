package gofast.training.worker.retention;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Deletes what nobody will ask for again, a small batch at a time, so that nobody else waits for long. Each tells how many rows
 * that were; rows that another worker is deleting are left to it.
 */
@Repository
class RetentionStore {
    /** Rows of one batch at most. */
    static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Weeks kept for other athletes, and claims on them, whose time is over. */
    int deleteExpiredCache() {
        return jdbc.sql("""
                        DELETE FROM generation_cache
                         WHERE key IN (SELECT key FROM generation_cache
                                        WHERE expires_at <= now() LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """).param("batch", BATCH).update();
    }

    /** Calls that began longer ago; the sums of their days stay. */
    int deleteCalls(Duration kept) {
        return delete("""
                        DELETE FROM model_calls
                         WHERE id IN (SELECT id FROM model_calls
                                       WHERE started_at < now() - make_interval(secs => :kept)
                                       LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """, kept);
    }

    /** Weeks that were saved for further attempts of jobs that have ended; the plan has them, if there is one. */
    int deleteSavedWeeks(Duration kept) {
        return delete("""
                        DELETE FROM generated_weeks
                         WHERE (job_id, week_index) IN (
                               SELECT job_id, week_index
                                 FROM generated_weeks week JOIN generation_jobs job ON job.id = week.job_id
                                WHERE week.created_at < now() - make_interval(secs => :kept)
                                  AND job.finished_at IS NOT NULL
                                LIMIT :batch FOR UPDATE OF week SKIP LOCKED)
                        """, kept);
    }

    /** Lines of the timelines of jobs that have ended. */
    int deleteJobEvents(Duration kept) {
        return delete("""
                        DELETE FROM job_events
                         WHERE (job_id, sequence) IN (
                               SELECT job_id, sequence
                                 FROM job_events event JOIN generation_jobs job ON job.id = event.job_id
                                WHERE event.created_at < now() - make_interval(secs => :kept)
                                  AND job.finished_at IS NOT NULL
                                LIMIT :batch FOR UPDATE OF event SKIP LOCKED)
                        """, kept);
    }

    /** Messages that no broker took. Jobs lose nothing by it, since their messages are sent again; events are lost. */
    int deleteUnsentMessages(Duration kept) {
        return delete("""
                        DELETE FROM outbox
                         WHERE id IN (SELECT id FROM outbox
                                       WHERE created_at < now() - make_interval(secs => :kept)
                                       LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """, kept);
    }

    /** Deliveries to webhooks that ended longer ago, whether they arrived or not. */
    int deleteWebhookDeliveries(Duration kept) {
        return delete("""
                        DELETE FROM webhook_deliveries
                         WHERE (webhook_id, event_id) IN (
                               SELECT webhook_id, event_id FROM webhook_deliveries
                                WHERE finished_at < now() - make_interval(secs => :kept)
                                LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """, kept);
    }

    /** Answers to submits by key, which are promised for 24 hours. */
    int deleteIdempotencyKeys() {
        return jdbc.sql("""
                        DELETE FROM idempotency_keys
                         WHERE (subject, key) IN (
                               SELECT subject, key FROM idempotency_keys
                                WHERE created_at < now() - interval '24 hours'
                                LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """).param("batch", BATCH).update();
    }

    private int delete(String sql, Duration kept) {
        return jdbc.sql(sql)
                .param("kept", kept.toSeconds())
                .param("batch", BATCH)
                .update();
    }
}
