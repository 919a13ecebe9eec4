package gofast.training.job;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs as those see them who submit, follow and cancel them: one statement per intention. */
@Repository
public class JobStore {
    private final JdbcClient jdbc;
    private final WorkMessageQuery messages;

    JobStore(JdbcClient jdbc, WorkMessageQuery messages) {
        this.jdbc = jdbc;
        this.messages = messages;
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
        messages.send("""
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

    /** The plan's job that has not ended, if there is one. */
    public Optional<Job> findUnfinished(UUID planId) {
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

    /** Ends an unfinished job on its athlete's wish, and returns it; empty where it is not there or has ended. */
    Optional<Job> cancel(UUID id) {
        return jdbc.sql("""
                        WITH job AS (
                            UPDATE generation_jobs
                               SET state = 'cancelled', finished_at = now(), reason = NULL,
                                   waiting_for = NULL, next_attempt_at = NULL,
                                   lease_token = NULL, lease_expires_at = NULL
                             WHERE id = :id AND state IN ('queued', 'running', 'retrying')
                            RETURNING *)
                        SELECT job.*, plan.subject FROM job JOIN training_plans plan ON plan.id = job.training_plan_id
                        """).param("id", id).query(JobStore::job).optional();
    }

    /** The job in a row that has the columns of generation_jobs and its plan's subject. */
    public static Job job(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("training_plan_id", UUID.class),
                row.getObject("athlete_id", UUID.class),
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
                version(row),
                row.getInt("last_event"));
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
