package gofast.training.api.submit;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What limits are held against, by the database's clock. */
@Repository
class LimitStore {
    /** What counts as a day: any 24 hours, so that no midnight doubles the limit. */
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;

    LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the athlete's submits through one by one, until the end of the transaction. */
    void lock(UUID athleteId) {
        jdbc.sql("""
                        SELECT id FROM athletes WHERE id = :id
                        -- what refers to the athlete may still be inserted
                           FOR NO KEY UPDATE
                        """).param("id", athleteId).query().singleRow();
    }

    /** Whether the athlete has so many jobs that have not ended. */
    boolean hasUnfinished(UUID athleteId, int jobs) {
        return jdbc.sql("""
                        SELECT count(*) >= :jobs
                          FROM (SELECT FROM generation_jobs
                                 WHERE athlete_id = :athleteId AND state IN ('queued', 'running', 'retrying')
                                 LIMIT :jobs) AS unfinished
                        """)
                .param("athleteId", athleteId)
                .param("jobs", jobs)
                .query(Boolean.class)
                .single();
    }

    /** How long it is until fewer than so many jobs are of the last day; empty where that is so already. */
    Optional<Duration> untilFewerADay(UUID athleteId, int jobs) {
        return jdbc.sql("""
                        SELECT EXTRACT(EPOCH FROM created_at + make_interval(secs => :day) - now()) AS seconds
                          FROM generation_jobs
                         WHERE athlete_id = :athleteId AND created_at > now() - make_interval(secs => :day)
                         ORDER BY created_at DESC
                        OFFSET :jobs - 1
                         LIMIT 1
                        """)
                .param("day", DAY.toSeconds())
                .param("athleteId", athleteId)
                .param("jobs", jobs)
                .query((row, n) -> Duration.ofMillis((long) (1000 * row.getDouble("seconds"))))
                .optional();
    }
}
