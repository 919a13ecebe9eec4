package gofast.training.api.status;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs that could run, in the order in which they became so, and the workers there are to run them. */
@Repository
class QueueStore {
    /** Nobody needs to know more exactly how long it will take, and nobody should have to count further. */
    private static final int LAST_POSITION = 1_000;

    private record Entry(UUID job, QueuePlace place) {}

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places of those of the jobs that are in the queue. */
    Map<UUID, QueuePlace> places(Collection<UUID> jobs) {
        return jdbc
                .sql("""
                        SELECT job.id, ahead.count + 1 AS position, worker.seen, worker.paused, worker.paused_for
                          FROM generation_jobs job
                         CROSS JOIN LATERAL (
                               SELECT count(*) FROM (
                                   SELECT FROM generation_jobs earlier
                                    WHERE earlier.state IN ('queued', 'retrying')
                                      AND (GREATEST(earlier.state_since, earlier.next_attempt_at), earlier.id)
                                        < (GREATEST(job.state_since, job.next_attempt_at), job.id)
                                    -- from the front, so that the index of the queue is read, and no more than counts
                                    ORDER BY GREATEST(earlier.state_since, earlier.next_attempt_at), earlier.id
                                    LIMIT :most) AS counted) AS ahead
                         CROSS JOIN (
                               SELECT count(*) AS seen, count(paused_for) AS paused, min(paused_for) AS paused_for
                                 FROM workers
                                -- a worker tells of itself every ten seconds
                                WHERE seen_at > now() - interval '30 seconds') AS worker
                         WHERE job.id = ANY (:jobs) AND job.state IN ('queued', 'retrying')
                           AND GREATEST(job.state_since, job.next_attempt_at) <= now()
                        """)
                .param("most", LAST_POSITION - 1)
                .param("jobs", jobs.toArray(UUID[]::new))
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        new QueuePlace(
                                row.getInt("position"),
                                QueuePlace.waitingFor(
                                        row.getInt("seen"), row.getInt("paused"), row.getString("paused_for")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::job, Entry::place));
    }
}
