package gofast.training.job;

import gofast.training.coaching.PhaseSplit;
import gofast.training.message.Topology;
import gofast.training.plan.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The jobs in the database: one statement per intention. Every change of a running job names its lease token and says
 * whether it found the job still held; times are the database's, so that workers' clocks need not agree.
 */
@Repository
public class JobStore {
    /** How long a worker may be silent before its jobs go to others. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** How long a queued job waits before its message is taken for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new job and its message, or returns the plan's unfinished one. */
    public Job submit(NewJob job) {
        while (true) {
            enqueue(job);
            Optional<Job> unfinished = findUnfinished(job.trainingPlanId());
            if (unfinished.isPresent()) {
                return unfinished.get();
            }
            // The job ended between the two statements, so there is room for a new one.
        }
    }

    private void enqueue(NewJob job) {
        send("""
                        INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks, phases, fresh)
                        VALUES (:id, :kind, :planId, :athleteId, :totalWeeks, :phases, :fresh)
                        -- one unfinished job per plan: submitting twice is submitting once
                        ON CONFLICT (training_plan_id) WHERE state IN ('queued', 'running', 'retrying') DO NOTHING
                        RETURNING id, now() AS due
                        """)
                .param("id", Ids.next())
                .param("kind", Job.KIND)
                .param("planId", job.trainingPlanId())
                .param("athleteId", job.athleteId())
                .param("totalWeeks", job.totalWeeks())
                .param("phases", phases(job.options().phases()))
                .param("fresh", job.options().fresh())
                .update();
    }

    private static Integer[] phases(PhaseSplit split) {
        return Arrays.stream(Phase.values()).map(split::weeksOf).toArray(Integer[]::new);
    }

    /** A statement that returns jobs and when they are due, with the message of each put into the outbox in the same breath. */
    private JdbcClient.StatementSpec send(String jobs) {
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

    private Optional<Job> findUnfinished(UUID planId) {
        return jdbc.sql("""
                        SELECT job.*, plan.subject
                          FROM generation_jobs job JOIN training_plans plan ON plan.id = job.training_plan_id
                         WHERE job.training_plan_id = :planId AND job.state IN ('queued', 'running', 'retrying')
                        """).param("planId", planId).query(JobStore::job).optional();
    }

    public Optional<Job> find(UUID id) {
        return jdbc.sql("""
                        SELECT job.*, plan.subject
                          FROM generation_jobs job JOIN training_plans plan ON plan.id = job.training_plan_id
                         WHERE job.id = :id
                        """).param("id", id).query(JobStore::job).optional();
    }

    /** Takes a job that is due for one attempt; empty where it is not there to be taken. */
    public Optional<ClaimedJob> claim(UUID id) {
        return jdbc.sql("""
                        UPDATE generation_jobs
                           SET state = 'running', attempt = attempt + 1,
                               weeks_done = (SELECT count(*) FROM generated_weeks WHERE job_id = generation_jobs.id),
                               lease_token = gen_random_uuid(), lease_expires_at = now() + make_interval(secs => :lease),
                               started_at = COALESCE(started_at, now()), waiting_for = NULL, next_attempt_at = NULL
                         WHERE id = :id AND (state = 'queued' OR (state = 'retrying' AND next_attempt_at <= now()))
                        RETURNING id, training_plan_id, athlete_id, attempt, lease_token
                        """)
                .param("id", id)
                .param("lease", LEASE.toSeconds())
                .query((row, n) -> new ClaimedJob(
                        row.getObject("id", UUID.class),
                        row.getObject("training_plan_id", UUID.class),
                        row.getObject("athlete_id", UUID.class),
                        row.getInt("attempt"),
                        row.getObject("lease_token", UUID.class)))
                .optional();
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

    /** Puts jobs whose worker fell silent back into the queue, and says how many. */
    public int requeueExpired() {
        return send("""
                        UPDATE generation_jobs
                           SET state = 'queued', message_sent_at = now(),
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
        return send("""
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

    /**
     * Puts a job aside that waits for something it cannot help: the attempt does not count, and after the wait its message is
     * sent again. False where the lease is lost.
     */
    public boolean postpone(ClaimedJob job, String waitingFor, Duration wait) {
        int updated = send("""
                        UPDATE generation_jobs
                           SET state = 'retrying', attempt = attempt - 1, waiting_for = :waitingFor,
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

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("training_plan_id", UUID.class),
                row.getString("subject"),
                JobState.of(row.getString("state")),
                row.getInt("attempt"),
                new Job.Progress(row.getInt("weeks_done"), row.getInt("total_weeks")),
                new Job.Times(
                        instant(row, "created_at").orElseThrow(),
                        instant(row, "started_at"),
                        instant(row, "finished_at")),
                waiting(row),
                failure(row),
                version(row));
    }

    private static Optional<Job.Waiting> waiting(ResultSet row) throws SQLException {
        Optional<String> waitingFor = Optional.ofNullable(row.getString("waiting_for"));
        return instant(row, "next_attempt_at").map(at -> new Job.Waiting(waitingFor, at));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<JobFailure> failure(ResultSet row) throws SQLException {
        String code = row.getString("error_code");
        return code == null
                ? Optional.empty()
                : Optional.of(new JobFailure(code, row.getString("error_detail"), row.getBoolean("error_retryable")));
    }

    private static OptionalInt version(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
    }
}
