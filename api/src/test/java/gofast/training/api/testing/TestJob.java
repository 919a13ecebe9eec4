package gofast.training.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.JobFailure;
import gofast.training.job.LeaseStore;
import java.util.Optional;
import java.util.UUID;

/** A job of an athlete, and the worker that runs it. */
public final class TestJob {
    private final RunningApi api;
    private final UUID id;
    private Optional<ClaimedJob> claimed = Optional.empty();

    TestJob(RunningApi api, UUID id) {
        this.api = api;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public String path() {
        return "/api/jobs/" + id;
    }

    public TestJob claim() {
        claimed = api.bean(LeaseStore.class).claim(id, Ids.next(), Ids.next());
        assertThat(claimed).isPresent();
        return this;
    }

    /** Puts it back into the queue. */
    public void handBack() {
        assertThat(api.bean(AttemptStore.class).handBack(claimed.orElseThrow(), "worker-stopping"))
                .isTrue();
    }

    /** Keeps a week as the worker does, in one statement with its line in the timeline. */
    public void week(String json) {
        api.sql().sql("""
                        WITH job AS (
                            UPDATE generation_jobs
                               SET weeks_done = LEAST(weeks_done + 1, total_weeks), last_event = last_event + 1
                             WHERE id = :id RETURNING id, last_event)
                        INSERT INTO job_events (job_id, sequence, type, data)
                        SELECT id, last_event, 'week', :json::jsonb FROM job
                        """).param("id", id).param("json", json).update();
    }

    public void succeed() {
        assertThat(api.bean(AttemptStore.class).succeed(claimed.orElseThrow(), 1))
                .isTrue();
    }

    public TestJob fail() {
        var failure = new JobFailure("model-refused", "The model refused.", true);
        assertThat(api.bean(AttemptStore.class).fail(claimed.orElseThrow(), failure))
                .isTrue();
        return this;
    }
}
