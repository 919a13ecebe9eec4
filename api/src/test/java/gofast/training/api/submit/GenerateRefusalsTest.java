package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.LeaseStore;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every refusal, and that none of them changes anything. */
@ExtendWith(SharedApi.class)
class GenerateRefusalsTest {
    private final RunningApi api;
    private final TestAthlete ada;

    GenerateRefusalsTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete();
    }

    /** One request that is wrong in every way, put right one thing after the other. */
    @Test
    void namesTheFirstThingThatIsWrong() {
        TestAthlete eve = api.athlete();
        UUID plan = eve.draft();
        UUID job = eve.withProfile().generate(plan).hasStatus(202).idOfBody();
        eve.activate(plan, job);
        change("UPDATE training_plans SET goal_time_seconds = NULL WHERE id = :id", plan);

        unchanged(() -> api.anybody().post("/api/training-plan/generate", "{}")).isProblem(401, "not-authenticated");
        unchanged(() -> ada.generate("""
                        {"trainingPlanId": " ", "unknown": 1}""")).isProblem(400, "training-plan-id-missing");
        unchanged(() -> ada.generate("""
                        {"trainingPlanId": "%s", "unknown": 1}""".formatted(UUID.randomUUID()))).isProblem(400, "invalid-request");
        unchanged(() -> ada.generate(UUID.randomUUID())).isProblem(404, "training-plan-not-found");
        unchanged(() -> ada.generate(plan)).isProblem(403, "not-your-training-plan");

        change("UPDATE training_plans SET subject = '%s' WHERE id = :id".formatted(ada.subject()), plan);
        unchanged(() -> ada.generate(plan)).isProblem(400, "training-plan-not-draft");

        change("UPDATE training_plans SET state = 'draft' WHERE id = :id", plan);
        unchanged(() -> ada.generate(plan)).isProblem(400, "training-plan-incomplete");

        change("UPDATE training_plans SET goal_time_seconds = 60 WHERE id = :id", plan);
        unchanged(() -> ada.generate(plan)).isProblem(404, "athlete-not-found");

        ada.withProfile();
        change(
                "UPDATE athletes SET five_k_pace_seconds = NULL WHERE :id = :id AND subject = '%s'"
                        .formatted(ada.subject()),
                plan);
        unchanged(() -> ada.generate(plan)).isProblem(400, "five-k-pace-missing");

        ada.withProfile();
        unchanged(() -> ada.generate(plan)).isProblem(400, "goal-not-plausible");

        change("UPDATE training_plans SET goal_time_seconds = 13500 WHERE id = :id", plan);
        ada.generate(plan).hasStatus(202);
    }

    @Test
    void noticesThatTheDraftBecameAPlanMeanwhile() throws Exception {
        ada.withProfile();
        UUID plan = ada.draft();
        UUID job = ada.generate(plan).hasStatus(202).idOfBody();
        var transaction = new TransactionTemplate(api.bean(PlatformTransactionManager.class));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> again = Objects.requireNonNull(transaction.execute(status -> {
                api.bean(JdbcClient.class)
                        .sql("SELECT id FROM athletes WHERE subject = :subject FOR UPDATE")
                        .param("subject", ada.subject())
                        .query()
                        .singleRow();
                Future<Answer> submitted = threads.submit(() -> ada.generate(plan));
                // It has seen the draft, and waits for its turn.
                await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaitsForALock);
                ada.activate(plan, job);
                succeed(job);
                return submitted;
            }));

            again.get().isProblem(400, "training-plan-not-draft");
        }
    }

    private void succeed(UUID job) {
        ClaimedJob claimed =
                api.bean(LeaseStore.class).claim(job, Ids.next(), Ids.next()).orElseThrow();
        assertThat(api.bean(AttemptStore.class).succeed(claimed, 1)).isTrue();
    }

    private boolean somebodyWaitsForALock() {
        return api.bean(JdbcClient.class).sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                                        WHERE datname = current_database() AND wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"trainingPlanId\": null}", "{\"trainingPlanId\": \"\"}", "{\"trainingPlanId\": \"  \"}"
            })
    void needsAPlan(String body) {
        unchanged(() -> ada.generate(body))
                .isProblem(400, "training-plan-id-missing")
                .saying("trainingPlanId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"42\"", "\"1-2-3-4-5\"", "7", "{}", "\"' OR 1=1 --\""})
    void needsAnIdThatIsOne(String id) {
        Answer answer = unchanged(() -> ada.generate("{\"trainingPlanId\": " + id + "}"))
                .isProblem(400, "invalid-request");
        assertThat(answer.wrongFields()).containsExactly("trainingPlanId");
    }

    @Test
    void knowsNoOptionsYet() {
        Answer answer =
                unchanged(() -> ada.generate("""
                        {"trainingPlanId": "%s", "options": {"model": "gpt-9", "seed": 1}, "fast": true}""".formatted(UUID.randomUUID()))).isProblem(400, "invalid-request");
        assertThat(answer.wrongFields()).containsExactly("fast", "options.model", "options.seed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE training_plans SET goal_time_seconds = NULL WHERE id = :id | it has no goal time.",
                "UPDATE training_plans SET start_date = NULL WHERE id = :id        | it has no start date.",
                "DELETE FROM race_training_plans WHERE training_plan_id = :id      | it has no race.",
                "UPDATE training_plans SET start_date = NULL, goal_time_seconds = NULL WHERE id = :id"
                        + " | it has no goal time and no start date.",
                "UPDATE training_plans SET start_date = '2027-01-01' WHERE id = :id | the race is on or after",
                "UPDATE training_plans SET start_date = '2025-01-01' WHERE id = :id | at most 52 weeks",
            })
    void saysWhatAPlanLacks(String change, String why) {
        UUID plan = ada.withProfile().draft();
        change(change, plan);

        unchanged(() -> ada.generate(plan))
                .isProblem(400, "training-plan-incomplete")
                .saying(why);
    }

    @Test
    void saysHowToGetAProfile() {
        UUID plan = ada.draft();

        unchanged(() -> ada.generate(plan)).isProblem(404, "athlete-not-found").saying("PUT /api/athletes/me");
    }

    @Test
    void saysWhyAGoalIsNotPlausible() {
        UUID plan = ada.withProfile().draft();
        change("UPDATE training_plans SET goal_time_seconds = 8000 WHERE id = :id", plan);

        unchanged(() -> ada.generate(plan)).isProblem(400, "goal-not-plausible").saying("2:13:20 over marathon");
    }

    private void change(String update, UUID planId) {
        assertThat(api.sql().sql(update).param("id", planId).update()).isOne();
    }

    private Answer unchanged(Supplier<Answer> request) {
        String before = api.stored();
        Answer answer = request.get();
        assertThat(api.stored()).isEqualTo(before);
        return answer;
    }
}
