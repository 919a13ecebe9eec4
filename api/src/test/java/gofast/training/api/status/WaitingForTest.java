package gofast.training.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.LeaseStore;
import gofast.training.testing.TestBroker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Has an api of its own: every job counts, and so does every worker. */
class WaitingForTest {
    private static final RunningApi API = RunningApi.start(TestBroker.shared(), Map.of());

    private final AttemptStore attempts = API.bean(AttemptStore.class);
    private final TestAthlete ada = API.athlete().withProfile();

    @AfterAll
    static void end() {
        API.close();
    }

    @BeforeEach
    void empty() {
        API.sql().sql("TRUNCATE generation_jobs, workers CASCADE").update();
        worker("0 seconds", null);
    }

    @Test
    void countsThoseAheadInTheQueue() {
        UUID first = submit(ada);
        UUID second = submit(ada);
        TestAthlete eve = API.athlete().withProfile();
        UUID third = submit(eve);

        assertWaits(ada, first, "queue", 1);
        assertWaits(ada, second, "queue", 2);
        assertWaits(eve, third, "queue", 3);
        assertThat(ada.client().get("/api/jobs").body().at("/jobs"))
                .extracting(job -> job.at("/queuePosition").intValue())
                .containsExactly(2, 1);

        claim(first);
        assertThat(show(ada, first).body().propertyNames()).doesNotContain("waitingFor", "queuePosition");
        assertWaits(eve, third, "queue", 2);
    }

    @Test
    void tellsWhenAFailedAttemptIsRepeated() {
        UUID job = submit(ada);
        assertThat(attempts.retry(claim(job), "busy", Duration.ofHours(1))).isTrue();

        Answer answer = show(ada, job);

        assertThat(answer.text("/state")).isEqualTo("retrying");
        assertThat(answer.text("/waitingFor")).isEqualTo("next-attempt");
        assertThat(answer.text("/nextAttemptAt")).endsWith("Z");
        assertThat(answer.body().has("queuePosition")).isFalse();
        assertWaits(ada, submit(ada), "queue", 1);
    }

    @Test
    void isInTheQueueAgainWhenItsTimeHasCome() {
        UUID job = submit(ada);
        assertThat(attempts.retry(claim(job), "busy", Duration.ZERO)).isTrue();

        assertWaits(ada, job, "queue", 1);
        assertWaits(ada, submit(ada), "queue", 2);
    }

    @Test
    void tellsThatTheBudgetIsSpent() {
        UUID job = submit(ada);
        assertThat(attempts.postpone(claim(job), "budget", Duration.ofMinutes(10)))
                .isTrue();

        assertThat(show(ada, job).text("/waitingFor")).isEqualTo("budget");
        assertThat(show(ada, job).text("/nextAttemptAt")).endsWith("Z");
    }

    @Test
    void tellsWhatAllWorkersArePausedFor() {
        API.sql().sql("TRUNCATE workers").update();
        worker("0 seconds", "model-account");
        worker("40 seconds", null);
        UUID job = submit(ada);

        assertWaits(ada, job, "model-account", 1);

        worker("0 seconds", null);
        assertWaits(ada, job, "queue", 1);
    }

    @Test
    void tellsThatThereIsNoWorker() {
        API.sql().sql("TRUNCATE workers").update();
        worker("31 seconds", null);

        assertWaits(ada, submit(ada), "worker", 1);
    }

    @Test
    void countsToAThousandAndNoFurther() {
        UUID job = submit(ada);
        API.sql().sql("""
                        WITH plan AS (
                            INSERT INTO training_plans (id, subject)
                            SELECT gen_random_uuid(), 'somebody' FROM generate_series(1, 1500)
                            RETURNING id)
                        INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks)
                        SELECT gen_random_uuid(), 'generate', plan.id, job.athlete_id, 4
                          FROM plan, generation_jobs job WHERE job.id = :job
                        """).param("job", job).update();
        API.sql().sql("DELETE FROM job_events").update();

        TestAthlete eve = API.athlete().withProfile();
        assertWaits(eve, submit(eve), "queue", 1000);
    }

    private void assertWaits(TestAthlete athlete, UUID job, String waitingFor, int position) {
        Answer answer = show(athlete, job);
        assertThat(answer.text("/waitingFor")).isEqualTo(waitingFor);
        assertThat(answer.body().at("/queuePosition").intValue()).isEqualTo(position);
    }

    private static Answer show(TestAthlete athlete, UUID job) {
        return athlete.client().get("/api/jobs/" + job).hasStatus(200);
    }

    private static UUID submit(TestAthlete athlete) {
        return athlete.generate(athlete.draft()).hasStatus(202).idOfBody();
    }

    private static ClaimedJob claim(UUID job) {
        return API.bean(LeaseStore.class).claim(job, Ids.next(), Ids.next()).orElseThrow();
    }

    private static void worker(String seenAgo, @Nullable String pausedFor) {
        API.sql()
                .sql("""
                        INSERT INTO workers (id, name, concurrency, running, paused_for, seen_at)
                        VALUES (gen_random_uuid(), 'worker', 16, 0, :pausedFor, now() - :seenAgo::interval)
                        """)
                .param("pausedFor", pausedFor)
                .param("seenAgo", seenAgo)
                .update();
    }
}
