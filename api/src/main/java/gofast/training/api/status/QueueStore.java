package gofast.training.api.status;

import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs that could run, in the order in which they became so, and the workers there are to run them. */
@Repository
class QueueStore {
    /** Nobody needs to know more exactly how long it will take, and nobody should have to count further. */
    private static final int LAST_POSITION = 1_000;

    /** A job as it stands, and its place, if it is in the queue. */
    record Queued(Job job, Optional<QueuePlace> place) {}

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the jobs stand now and what place they have, by one statement: a job leaves the queue at any time. */
    Map<UUID, Queued> find(Collection<UUID> jobs) {
        return jdbc
                .sql("""
                        SELECT job.*, plan.subject, worker.seen, worker.paused, worker.paused_for,
                               CASE WHEN job.state IN ('queued', 'retrying')
                                     AND GREATEST(job.state_since, job.next_attempt_at) <= now()
                               THEN (SELECT count(*) + 1 FROM (
                                   SELECT FROM generation_jobs earlier
                                    WHERE earlier.state IN ('queued', 'retrying')
                                      AND (GREATEST(earlier.state_since, earlier.next_attempt_at), earlier.id)
                                        < (GREATEST(job.state_since, job.next_attempt_at), job.id)
                                    -- from the front, so that the index of the queue is read, and no more than counts
                                    ORDER BY GREATEST(earlier.state_since, earlier.next_attempt_at), earlier.id
                                    LIMIT :most) AS counted)
                               END AS position
                          FROM generation_jobs job
                          JOIN training_plans plan ON plan.id = job.training_plan_id
                         CROSS JOIN (
                               SELECT count(*) AS seen, count(paused_for) AS paused, min(paused_for) AS paused_for
                                 FROM workers
                                -- a worker tells of itself every ten seconds
                                WHERE seen_at > now() - interval '30 seconds') AS worker
                         WHERE job.id = ANY (:jobs)
                        """)
                .param("most", LAST_POSITION - 1)
                .param("jobs", jobs.toArray(UUID[]::new))
                .query((row, n) -> new Queued(JobStore.job(row, n), place(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(queued -> queued.job().id(), Function.identity()));
    }

    private static Optional<QueuePlace> place(ResultSet row) throws SQLException {
        int position = row.getInt("position");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new QueuePlace(
                        position,
                        QueuePlace.waitingFor(row.getInt("seen"), row.getInt("paused"), row.getString("paused_for"))));
    }
}
