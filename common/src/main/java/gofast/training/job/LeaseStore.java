package gofast.training.job;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may run which job, and until when. Times are the database's, so that workers' clocks need not agree.
 */
@Repository
public class LeaseStore {
    /** How long a worker may be silent before its jobs go to others. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How long a queued job waits before its message is taken for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How long a job that could run may wait before something is wrong: twice as long as a lost message takes, and more. */
    private static final Duration TOO_LONG = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final WorkMessageQuery messages;

    LeaseStore(JdbcClient jdbc, WorkMessageQuery messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Takes a job that is due for one attempt by the worker, under a token of the caller's that is new; empty where it is
     * not there to be taken. Called again with the same token, after an answer got lost, it finds what it took.
     */
    public Optional<ClaimedJob> claim(UUID id, UUID worker, UUID leaseToken) {
        return jdbc.sql("""
                        WITH claimed AS (
                            UPDATE generation_jobs
                               SET state = 'running', attempt = attempt + 1, worker = :worker, reason = NULL,
                                   weeks_done = (SELECT count(*) FROM generated_weeks WHERE job_id = generation_jobs.id),
                                   lease_token = :token, lease_expires_at = now() + make_interval(secs => :lease),
                                   started_at = COALESCE(started_at, now()), waiting_for = NULL, next_attempt_at = NULL
                             WHERE id = :id AND (state = 'queued' OR (state = 'retrying' AND next_attempt_at <= now()))
                            RETURNING id, training_plan_id, athlete_id, attempt, lease_token)
                        SELECT * FROM claimed
                        UNION ALL
                        SELECT id, training_plan_id, athlete_id, attempt, lease_token
                          FROM generation_jobs
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        """)
                .param("id", id)
                .param("worker", worker)
                .param("token", leaseToken)
                .param("lease", LEASE.toSeconds())
                .query((row, n) -> new ClaimedJob(
                        row.getObject("id", UUID.class),
                        row.getObject("training_plan_id", UUID.class),
                        row.getObject("athlete_id", UUID.class),
                        row.getInt("attempt"),
                        row.getObject("lease_token", UUID.class)))
                .optional();
    }

    /** Whether there is such a job at all. */
    public boolean knows(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM generation_jobs WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Prolongs the leases with these tokens; those already lost stay lost. */
    public void renew(Collection<UUID> leaseTokens) {
        jdbc.sql("""
                        UPDATE generation_jobs SET lease_expires_at = now() + make_interval(secs => :lease)
                         WHERE state = 'running' AND lease_token = ANY (:tokens)
                        """)
                .param("lease", LEASE.toSeconds())
                .param("tokens", leaseTokens.toArray(UUID[]::new))
                .update();
    }

    /** Those of the tokens that still hold a job. */
    public Set<UUID> held(Collection<UUID> leaseTokens) {
        return new HashSet<>(jdbc.sql("""
                        SELECT lease_token FROM generation_jobs
                         WHERE state = 'running' AND lease_token = ANY (:tokens)
                        """)
                .param("tokens", leaseTokens.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Puts jobs whose worker fell silent back into the queue, and says how many. */
    public int requeueExpired() {
        return messages.send("""
                        UPDATE generation_jobs
                           SET state = 'queued', reason = 'worker-silent', message_sent_at = now(),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id IN (SELECT id FROM generation_jobs
                                       WHERE state = 'running' AND lease_expires_at < now()
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING id, now() AS due
                        """).update();
    }

    /**
     * Sends the message of jobs that have waited for long once more, and says of how many: a broker may have lost it. Where
     * it did not, the second message finds nothing to claim. Nothing is sent while messages still wait in the outbox.
     */
    public int remindOfWaiting() {
        return messages.send("""
                        UPDATE generation_jobs SET message_sent_at = now()
                         WHERE id IN (SELECT id FROM generation_jobs
                                       WHERE state IN ('queued', 'retrying')
                                         AND message_sent_at < now() - make_interval(secs => :patience)
                                       ORDER BY message_sent_at
                                       LIMIT 100
                                         FOR UPDATE SKIP LOCKED)
                           AND NOT EXISTS (SELECT FROM outbox WHERE routing_key = :routingKey AND available_at <= now())
                        RETURNING id, now() AS due
                        """).param("patience", PATIENCE.toSeconds()).update();
    }

    /** Whether some job could run and has not been taken for so long that somebody fails to do so. */
    public boolean isSomeJobLeftLying() {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM generation_jobs
                             WHERE state IN ('queued', 'retrying')
                               AND GREATEST(state_since, next_attempt_at) < now() - make_interval(secs => :tooLong))
                        """)
                .param("tooLong", TOO_LONG.toSeconds())
                .query(Boolean.class)
                .single();
    }
}
