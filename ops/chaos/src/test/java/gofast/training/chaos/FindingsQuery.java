package gofast.training.chaos;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run came to, from the product's tables and the ledger. */
final class FindingsQuery {
    private final JdbcClient jdbc;

    FindingsQuery(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What breaks the invariant. */
    List<String> violations(Invariant invariant) {
        return jdbc.sql(invariant.violations())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * How jobs ended.
     *
     * @param code of the failure; empty for others
     */
    record Outcome(String state, String code, int jobs, int mostAttempts) {}

    List<Outcome> outcomes() {
        return jdbc.sql("""
                        SELECT state, COALESCE(error_code, '') AS code, count(*) AS jobs, max(attempt) AS most_attempts
                          FROM generation_jobs
                         GROUP BY state, error_code
                         ORDER BY jobs DESC
                        """)
                .query((row, n) -> new Outcome(
                        row.getString("state"), row.getString("code"), row.getInt("jobs"), row.getInt("most_attempts")))
                .list();
    }

    /** Where the weeks of plans came from. */
    record Weeks(String source, int weeks) {}

    List<Weeks> weeks() {
        return jdbc.sql("""
                        SELECT source, count(*) AS weeks FROM generated_weeks GROUP BY source ORDER BY weeks DESC
                        """)
                .query((row, n) -> new Weeks(row.getString("source"), row.getInt("weeks")))
                .list();
    }

    /**
     * Times in seconds from the fault, or from the end of the lease where no fault of the worker explains it, until the jobs
     * were back in the queue, and until they were claimed again.
     */
    record Recovery(
            String kind,
            int jobs,
            double queuedP50,
            double queuedP99,
            double claimedP50,
            double claimedP99,
            double longest) {}

    List<Recovery> recoveries() {
        return jdbc.sql("""
                        SELECT CASE GROUPING(kind) WHEN 1 THEN 'ALL' ELSE COALESCE(kind, 'NONE') END AS kind,
                               count(*) AS jobs,
                               percentile_disc(0.5) WITHIN GROUP (ORDER BY queued) AS queued_p50,
                               percentile_disc(0.99) WITHIN GROUP (ORDER BY queued) AS queued_p99,
                               percentile_disc(0.5) WITHIN GROUP (ORDER BY claimed) AS claimed_p50,
                               percentile_disc(0.99) WITHIN GROUP (ORDER BY claimed) AS claimed_p99,
                               max(claimed) AS longest
                          FROM (SELECT kind, extract(epoch FROM left_at - since) AS queued,
                                       extract(epoch FROM next_claim_at - since) AS claimed
                                  FROM chaos.interruptions) interruption
                         GROUP BY GROUPING SETS ((kind), ())
                        HAVING count(*) > 0
                         ORDER BY GROUPING(kind), jobs DESC
                        """)
                .query((row, n) -> new Recovery(
                        row.getString("kind"),
                        row.getInt("jobs"),
                        row.getDouble("queued_p50"),
                        row.getDouble("queued_p99"),
                        row.getDouble("claimed_p50"),
                        row.getDouble("claimed_p99"),
                        row.getDouble("longest")))
                .list();
    }

    /** One line for each time a job came back from a worker, for those who want to know why. */
    List<String> interruptions() {
        return jdbc.sql("SELECT interruption::text FROM chaos.interruptions interruption ORDER BY left_at")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What is not yet as it will be. */
    record Open(int jobs, int messages, int events) {
        boolean isNothing() {
            return jobs == 0 && messages == 0 && events == 0;
        }
    }

    /** Jobs that have not ended, messages that are due, ended jobs of which no event came. */
    Open open(List<UUID> jobsWithEvents) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM generation_jobs
                                 WHERE state NOT IN ('succeeded', 'failed', 'cancelled')) AS jobs,
                               (SELECT count(*) FROM outbox WHERE available_at <= now()) AS messages,
                               (SELECT count(*) FROM generation_jobs
                                 WHERE state IN ('succeeded', 'failed', 'cancelled') AND id <> ALL (:told)) AS events
                        """)
                .param("told", jobsWithEvents.toArray(UUID[]::new))
                .query(Open.class)
                .single();
    }

    /** How long the job that waits longest for its next attempt still has to wait. */
    Duration longestWait() {
        return Duration.ofSeconds(jdbc.sql("""
                        SELECT COALESCE(ceil(extract(epoch FROM max(next_attempt_at) - now())), 0)::bigint
                          FROM generation_jobs WHERE state = 'retrying'
                        """).query(Long.class).single());
    }

    /** Workers that were told to stop and had a database as they ended, so that their jobs must not have waited. */
    int stopsWithDatabase() {
        return jdbc.sql("SELECT count(*) FROM chaos.stops WHERE had_database")
                .query(Integer.class)
                .single();
    }

    /** Events that came more than once. */
    int eventsRepeated() {
        return jdbc.sql("SELECT count(*) FROM chaos.events WHERE deliveries > 1")
                .query(Integer.class)
                .single();
    }
}
