package gofast.training.worker.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.RunningWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {
    private final TestDatabase database = TestDatabase.create();
    private final RunningWorker worker = RunningWorker.withoutIntake(database, "http://localhost:9/v1", Map.of());
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));
    private final Retention retention = retentionOf(database);

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE generation_cache, model_calls, model_spend, generated_weeks")
                .update();
    }

    @AfterAll
    void stop() {
        worker.close();
        database.close();
    }

    @Test
    void deletesWhatIsExpiredOfTheCacheAndNothingElse() {
        database.jdbc().sql("""
                        INSERT INTO generation_cache (key, weeks, claim, expires_at)
                        VALUES ('old weeks', '[]', NULL, now() - interval '1 second'),
                               ('old claim', NULL, gen_random_uuid(), now() - interval '1 second'),
                               ('weeks', '[]', NULL, now() + interval '1 hour'),
                               ('claim', NULL, gen_random_uuid(), now() + interval '1 minute')
                        """).update();

        retention.delete();

        assertThat(texts("SELECT key FROM generation_cache ORDER BY key")).containsExactly("claim", "weeks");
    }

    @Test
    void keepsAnswersByKeyForADay() {
        database.jdbc().sql("""
                        INSERT INTO idempotency_keys (subject, key, request, job_id, answer, created_at)
                        SELECT 'ada', key, 'digest', gen_random_uuid(), '{}', now() - age
                          FROM (VALUES ('old', interval '24 hours 1 minute'), ('young', interval '23 hours 59 minutes'))
                            AS kept (key, age)
                        """).update();

        retention.delete();

        assertThat(texts("SELECT key FROM idempotency_keys")).containsExactly("young");
    }

    @Test
    void keepsCallsForAQuarterOfAYearAndTheSumsOfTheirDaysForGood() {
        database.jdbc().sql("""
                        INSERT INTO model_calls (job_id, model, prompt, input_tokens, cached_tokens, output_tokens, usd,
                                                 duration_ms, outcome, started_at)
                        SELECT gen_random_uuid(), 'gpt', 'outlined-1', 1, 0, 1, 0.1, 1, outcome, now() - age
                          FROM (VALUES ('old', interval '91 days'), ('young', interval '89 days')) AS call (outcome, age)
                        """).update();
        database.jdbc()
                .sql("INSERT INTO model_spend VALUES (current_date - 1000, 'gpt', 1, 1, 0, 1, 0.1)")
                .update();

        retention.delete();

        assertThat(texts("SELECT outcome FROM model_calls")).containsExactly("young");
        assertThat(texts("SELECT model FROM model_spend")).hasSize(1);
    }

    @Test
    void keepsWeeksForAsLongAsTheirJobMayNeedThem() {
        UUID ended = jobWithOldWeek();
        UUID underWay = jobWithOldWeek();
        database.jdbc()
                .sql("UPDATE generation_jobs SET state = 'cancelled', finished_at = now() WHERE id = :id")
                .param("id", ended)
                .update();

        retention.delete();

        assertThat(texts("SELECT job_id::text FROM generated_weeks")).containsExactly(underWay.toString());
    }

    @Test
    void forgetsTheTimelinesOfJobsThatEndedLongAgo() {
        Job ended = drafts.submit(4);
        Job underWay = drafts.submit(4);
        database.jdbc()
                .sql("UPDATE generation_jobs SET state = 'cancelled', finished_at = now() WHERE id = :id")
                .param("id", ended.id())
                .update();
        database.jdbc()
                .sql("UPDATE job_events SET created_at = now() - interval '31 days'")
                .update();

        retention.delete();

        assertThat(texts("SELECT job_id::text FROM job_events"))
                .containsExactly(underWay.id().toString());
    }

    @Test
    void givesUpMessagesThatNoBrokerTookForAMonth() {
        database.jdbc().sql("TRUNCATE outbox").update();
        message(database, 29);
        message(database, 31);

        retention.delete();

        assertThat(texts("SELECT payload FROM outbox")).containsExactly("29 days old");
    }

    @Test
    void keepsDeliveriesThatEndedForAMonthAndThoseThatWaitForGood() {
        database.jdbc().sql("""
                        WITH webhook AS (
                            INSERT INTO webhooks (id, url, events, secret)
                            VALUES (gen_random_uuid(), 'https://example.com/', '{}', 'whsec_AAAA') RETURNING id)
                        INSERT INTO webhook_deliveries
                               (webhook_id, event_id, event_type, body, state, failure, created_at, finished_at)
                        SELECT id, gen_random_uuid(), 'x', body, state, failure, now() - interval '40 days', now() - age
                          FROM webhook, (VALUES ('old failed', 'failed', 'status', interval '31 days'),
                                                ('old delivered', 'delivered', NULL, interval '31 days'),
                                                ('young', 'delivered', NULL, interval '29 days'),
                                                ('waiting', 'waiting', NULL, NULL)) AS sent (body, state, failure, age)
                        """).update();

        retention.delete();

        assertThat(texts("SELECT body FROM webhook_deliveries ORDER BY body")).containsExactly("waiting", "young");
    }

    @Test
    void deletesManyInSmallBatches() {
        database.jdbc().sql("""
                        INSERT INTO generation_cache (key, weeks, expires_at)
                        SELECT n::text, '[]', now() FROM generate_series(1, :most) AS n
                        """).param("most", 2 * RetentionStore.BATCH + 1).update();

        assertThat(new RetentionStore(database.jdbc()).deleteExpiredCache()).isEqualTo(RetentionStore.BATCH);
        retention.delete();

        assertThat(texts("SELECT key FROM generation_cache")).isEmpty();
    }

    @Test
    void leavesRowsToWhoeverWasFirst() throws Exception {
        database.jdbc().sql("""
                        INSERT INTO generation_cache (key, weeks, expires_at)
                        VALUES ('a', '[]', now()), ('b', '[]', now())
                        """).update();
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("DELETE FROM generation_cache WHERE key = 'a'");

            assertThat(new RetentionStore(database.jdbc()).deleteExpiredCache()).isEqualTo(1);
            other.commit();
        }
    }

    @Test
    void keepsNothingForLessThanAnHour() {
        var day = Duration.ofDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionProperties(day, Duration.ofMinutes(59), day, day, day))
                .withMessage("gofast.retention.saved-weeks is at least an hour, like 7d");
    }

    @Test
    void goesOnAfterAStatementThatFails() {
        try (var broken = TestDatabase.create()) {
            broken.jdbc().sql("DROP TABLE generation_cache").update();
            message(broken, 31);
            assertThatNoException().isThrownBy(retentionOf(broken)::delete);
            assertThat(broken.jdbc()
                            .sql("SELECT count(*) FROM outbox")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static Retention retentionOf(TestDatabase database) {
        var properties = new RetentionProperties(
                Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(30));
        return new Retention(new RetentionStore(database.jdbc()), properties);
    }

    /** One that the worker's relay does not take up, or it might hold the row that is to be deleted. */
    private static void message(TestDatabase database, int daysOld) {
        database.jdbc().sql("""
                        INSERT INTO outbox (exchange, routing_key, headers, payload, created_at, available_at)
                        VALUES ('x', 'x', '{}', :days || ' days old', now() - make_interval(days => :days),
                                now() + interval '1 hour')
                        """).param("days", daysOld).update();
    }

    private UUID jobWithOldWeek() {
        Job job = drafts.submit(4);
        database.jdbc().sql("""
                        INSERT INTO generated_weeks (job_id, week_index, choice, source, steps, created_at)
                        VALUES (:job, 1, '{}', 'template', '{}', now() - interval '8 days')
                        """).param("job", job.id()).update();
        return job.id();
    }

    private List<@Nullable String> texts(String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
