package gofast.training.job;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What becomes of attempts: one statement per intention. Each names the lease token and says whether it found the job still
 * held, so that a worker that lost its lease changes nothing.
 */
@Repository
public class AttemptStore {
    private final JdbcClient jdbc;
    private final WorkMessageQuery messages;

    AttemptStore(JdbcClient jdbc, WorkMessageQuery messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Puts a job aside that waits for something it cannot help: the attempt does not count, and after the wait its message is
     * sent again. False where the lease is lost.
     */
    public boolean postpone(ClaimedJob job, String waitingFor, Duration wait) {
        int updated = messages.send("""
                        UPDATE generation_jobs
                           SET state = 'retrying', attempt = attempt - 1, waiting_for = :waitingFor, reason = NULL,
                               next_attempt_at = now() + make_interval(secs => :wait),
                               message_sent_at = now() + make_interval(secs => :wait),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        RETURNING id, next_attempt_at AS due
                        """)
                .param("waitingFor", waitingFor)
                .param("wait", wait.toMillis() / 1000.0)
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
        return isOurs(updated, job);
    }

    /** Lets a job whose attempt failed be tried again after the wait, for the reason; false where the lease is lost. */
    public boolean retry(ClaimedJob job, String reason, Duration wait) {
        int updated = messages.send("""
                        UPDATE generation_jobs
                           SET state = 'retrying', reason = :reason,
                               next_attempt_at = now() + make_interval(secs => :wait),
                               message_sent_at = now() + make_interval(secs => :wait),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        RETURNING id, next_attempt_at AS due
                        """)
                .param("reason", reason)
                .param("wait", wait.toMillis() / 1000.0)
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
        return isOurs(updated, job);
    }

    /**
     * Gives a job back that this worker cannot go on with, for any worker to take at once; the attempt does not count. False
     * where the lease is lost.
     */
    public boolean handBack(ClaimedJob job, String reason) {
        int updated = messages.send("""
                        UPDATE generation_jobs
                           SET state = 'queued', attempt = attempt - 1, reason = :reason, message_sent_at = now(),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        RETURNING id, now() AS due
                        """)
                .param("reason", reason)
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
        return isOurs(updated, job);
    }

    /** Notes how the job's plan is made, so that results can be compared. */
    public void made(ClaimedJob job, HowMade how) {
        jdbc.sql("""
                        UPDATE generation_jobs
                           SET strategy = :strategy, prompt = :prompt, models = :models,
                               experiment = :experiment, variant = :variant
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        """)
                .param("strategy", how.strategy())
                .param("prompt", how.prompt())
                .param("models", how.models().toArray(String[]::new))
                .param("experiment", how.experiment().orElse(null))
                .param("variant", how.variant().orElse(null))
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
    }

    /** Counts a week that has arrived. Progress is a courtesy: a lost lease is found out at the end. */
    public void weekArrived(ClaimedJob job, int weeksDone) {
        jdbc.sql("""
                        UPDATE generation_jobs SET weeks_done = :weeksDone
                         WHERE id = :id AND state = 'running' AND lease_token = :token AND weeks_done < :weeksDone
                        """)
                .param("weeksDone", weeksDone)
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
    }

    /** Ends a job whose plan is being committed in the same transaction; false where the lease is lost. */
    public boolean succeed(ClaimedJob job, int version) {
        int updated = jdbc.sql("""
                        UPDATE generation_jobs
                           SET state = 'succeeded', version = :version, weeks_done = total_weeks, finished_at = now(),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        """)
                .param("version", version)
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
        return isOurs(updated, job);
    }

    /** Ends a job without a plan; false where the lease is lost. */
    public boolean fail(ClaimedJob job, JobFailure failure) {
        int updated = jdbc.sql("""
                        UPDATE generation_jobs
                           SET state = 'failed', error_code = :code, error_detail = :detail,
                               error_retryable = :retryable, finished_at = now(),
                               lease_token = NULL, lease_expires_at = NULL
                         WHERE id = :id AND state = 'running' AND lease_token = :token
                        """)
                .param("code", failure.code())
                .param("detail", failure.detail())
                .param("retryable", failure.retryable())
                .param("id", job.id())
                .param("token", job.leaseToken())
                .update();
        return isOurs(updated, job);
    }

    private static boolean isOurs(int updated, ClaimedJob job) {
        return switch (updated) {
            case 0 -> false;
            case 1 -> true;
            default ->
                throw new IllegalStateException(
                        "Job " + job.id() + " is there " + updated + " times, though its id is the primary key");
        };
    }
}
