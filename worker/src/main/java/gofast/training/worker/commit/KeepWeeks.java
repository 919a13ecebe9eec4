package gofast.training.worker.commit;

import gofast.training.coaching.workout.WeekChoice;
import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.plan.Week;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.LeaseLostException;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Source;
import gofast.training.worker.generate.WeekKeeper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the weeks of running jobs, and tells of each in the job's timeline. */
@Repository
public class KeepWeeks {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWeeks.class);

    private final AttemptStore attempts;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Patience patience;

    KeepWeeks(AttemptStore attempts, JdbcClient jdbc, JsonMapper json, Patience patience) {
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.json = json;
        this.patience = patience;
    }

    /** The keeper of one job's weeks, for as long as the lease holds. */
    public WeekKeeper of(ClaimedJob job) {
        return new WeekKeeper() {
            @Override
            public List<ChosenWeek> kept() {
                return find(job);
            }

            @Override
            public void keep(ChosenWeek week, Week planned) {
                WeekEvent event = WeekEvent.of(planned, week.origin().source());
                // The week is paid for: it is worth waiting until the database takes it.
                if (patience.until(() -> insert(job, week, event)) == 0) {
                    throw new LeaseLostException();
                }
            }

            @Override
            public void arrived(int weeksSoFar) {
                try {
                    attempts.weekArrived(job, weeksSoFar);
                } catch (DataAccessException e) {
                    // No more than progress to look at: the answer that is arriving is not given up for it.
                    LOG.warn("Progress could not be noted: {}", e.toString());
                }
            }
        };
    }

    private List<ChosenWeek> find(ClaimedJob job) {
        return jdbc.sql("""
                        SELECT choice, source, model, prompt, steps
                          FROM generated_weeks
                         WHERE job_id = :jobId
                         ORDER BY week_index
                        """).param("jobId", job.id()).query(this::week).list();
    }

    private ChosenWeek week(ResultSet row, int n) throws SQLException {
        var origin = new Origin(
                Source.of(row.getString("source")),
                Optional.ofNullable(row.getString("model")),
                Optional.ofNullable(row.getString("prompt")),
                Arrays.asList((String[]) row.getArray("steps").getArray()));
        return new ChosenWeek(json.readValue(row.getString("choice"), WeekChoice.class), origin);
    }

    /** 1, or 0 where the lease is lost. Done again after a lost answer, it changes and tells nothing. */
    private int insert(ClaimedJob job, ChosenWeek week, WeekEvent event) {
        return jdbc.sql("""
                        WITH job AS (
                            SELECT id
                              FROM generation_jobs
                             WHERE id = :jobId AND state = 'running' AND lease_token = :token
                               FOR UPDATE),
                        week AS (
                            INSERT INTO generated_weeks AS old
                                   (job_id, week_index, choice, source, model, prompt, steps)
                            SELECT id, :week, :choice::jsonb, :source, :model, :prompt, :steps FROM job
                            -- a week of an earlier attempt that fits no more gives way
                            ON CONFLICT (job_id, week_index) DO UPDATE
                               SET choice = EXCLUDED.choice, source = EXCLUDED.source, model = EXCLUDED.model,
                                   prompt = EXCLUDED.prompt, steps = EXCLUDED.steps
                             WHERE (old.choice, old.source, old.model, old.prompt, old.steps)
                                   IS DISTINCT FROM
                                   (EXCLUDED.choice, EXCLUDED.source, EXCLUDED.model, EXCLUDED.prompt, EXCLUDED.steps)
                            RETURNING job_id),
                        counted AS (
                            UPDATE generation_jobs
                               SET weeks_done = LEAST(weeks_done + 1, total_weeks), last_event = last_event + 1
                              FROM week
                             WHERE id = week.job_id
                            RETURNING id, last_event),
                        told AS (
                            INSERT INTO job_events (job_id, sequence, type, data)
                            SELECT id, last_event, 'week', :event::jsonb FROM counted)
                        SELECT count(*) FROM job
                        """)
                .param("jobId", job.id())
                .param("token", job.leaseToken())
                .param("week", week.week())
                .param("choice", json.writeValueAsString(week.choice()))
                .param("source", week.origin().source().code())
                .param("model", week.origin().model().orElse(null))
                .param("prompt", week.origin().prompt().orElse(null))
                .param("steps", week.origin().steps().toArray(String[]::new))
                .param("event", json.writeValueAsString(event))
                .query(Integer.class)
                .single();
    }
}
