package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.Job;
import gofast.training.job.JobFailure;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.OutlinedModel;
import gofast.training.worker.testing.RunningWorker;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What operators can set, through whole jobs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenerationSettingsTest {
    private final TestDatabase database = TestDatabase.create();
    private final OutlinedModel model = new OutlinedModel();

    @BeforeEach
    void forget() {
        model.reset();
        database.jdbc()
                .sql("TRUNCATE generation_cache, model_spend, model_calls")
                .update();
    }

    @AfterAll
    void stop() {
        model.close();
        database.close();
    }

    @Test
    void jobsWaitWhenTheDaysMoneyIsSpentAndLoseNoAttempt() throws Exception {
        try (var worker = worker("gofast.budget.usd-per-day", "0")) {
            Job job = run(worker, 4);

            assertThat(job.state()).isEqualTo(JobState.RETRYING);
            assertThat(job.attempt()).isZero();
            assertThat(job.waiting().flatMap(Job.Waiting::waitingFor)).contains("budget");
            assertThat(job.waiting().orElseThrow().nextAttemptAt())
                    .isAfter(job.times().createdAt());
            assertThat(model.asked()).isEmpty();
        }
    }

    @Test
    void theLibraryChoosesTheRestOnceAJobHasHadItsTokens() throws Exception {
        model.answers(asked -> {
            ObjectNode answer = asked.good();
            ((ArrayNode) answer.path("weeks")).remove(3);
            return asked.streamed(answer);
        });
        try (var worker = worker("gofast.budget.tokens-per-job", "1000")) {
            Job job = run(worker, 4);

            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(model.asked()).hasSize(1);
            assertThat(sources(job)).isEqualTo("model model model template");
        }
    }

    @Test
    void theBestOfTwoCandidatesIsKept() throws Exception {
        model.answers(asked -> asked.model().equals("gpt-4o-mini") ? asked.streamed(absurd(asked)) : asked.answered());
        try (var worker = worker("gofast.generation.candidates", "2")) {
            Job job = run(worker, 4);

            assertThat(model.asked()).hasSize(2);
            assertThat(sources(job)).isEqualTo("model model model model");
            assertThat(models(job)).isEqualTo("gpt-6-luna");
        }
    }

    @Test
    void anExperimentsVariantDecidesAndIsKeptWithTheJob() throws Exception {
        try (var worker = RunningWorker.withoutIntake(
                database,
                model.baseUrl(),
                Map.of(
                        "gofast.experiment.name", "luna",
                        "gofast.experiment.variants[0].name", "only",
                        "gofast.experiment.variants[0].models", "gpt-5.6-luna"))) {
            Job job = run(worker, 4);

            assertThat(model.asked().getFirst().model()).isEqualTo("gpt-5.6-luna");
            assertThat(database.jdbc()
                            .sql(
                                    "SELECT concat_ws(' ', experiment, variant, models) FROM generation_jobs WHERE id = :id")
                            .param("id", job.id())
                            .query(String.class)
                            .single())
                    .isEqualTo("luna only {gpt-5.6-luna}");
        }
    }

    @Test
    void jobsFailWhereTheLibraryMayNotStandIn() throws Exception {
        model.answers(asked -> asked.streamed(withoutWeeks(asked.good())));
        try (var worker = worker("gofast.generation.template-fallback", "false")) {
            Job first = run(worker, 4);
            assertThat(first.state()).isEqualTo(JobState.RETRYING);
            model.reset();
            model.answers(asked -> asked.streamed(withoutWeeks(asked.good())));

            Job job = runLastAttempt(worker, first);

            assertThat(job.failure()).map(JobFailure::code).contains("weeks-rejected");
            assertThat(job.failure().orElseThrow().detail()).contains("week 1: the answer is no plan");
            assertThat(model.asked()).hasSize(9);
        }
    }

    private RunningWorker worker(String property, String value) {
        return RunningWorker.withoutIntake(database, model.baseUrl(), Map.of(property, value));
    }

    private Job run(RunningWorker worker, int weeks) throws InterruptedException {
        var drafts = new Drafts(database, worker.bean(JobStore.class));
        Job job = drafts.submit(weeks);
        worker.bean(RunJob.class).run(job.id());
        return drafts.reload(job);
    }

    private Job runLastAttempt(RunningWorker worker, Job job) {
        database.jdbc()
                .sql("UPDATE generation_jobs SET attempt = :attempts, next_attempt_at = now() WHERE id = :id")
                .param("attempts", Job.MAX_ATTEMPTS - 1)
                .param("id", job.id())
                .update();
        worker.bean(RunJob.class).run(job.id());
        return new Drafts(database, worker.bean(JobStore.class)).reload(job);
    }

    private static ObjectNode absurd(OutlinedModel.Asked asked) {
        ObjectNode answer = asked.good();
        answer.path("weeks").forEach(week -> ((ArrayNode) week.path("miles")).set(0, 95));
        return answer;
    }

    private static ObjectNode withoutWeeks(ObjectNode answer) {
        answer.putArray("weeks");
        return answer;
    }

    private String sources(Job job) {
        return origins(job, "week ->> 'source'");
    }

    private String models(Job job) {
        return origins(job, "DISTINCT week ->> 'model'");
    }

    private String origins(Job job, String what) {
        return database.jdbc()
                .sql(
                        "SELECT string_agg(" + what
                                + ", ' ') FROM plan_versions, jsonb_array_elements(origins) AS week WHERE training_plan_id = :plan")
                .param("plan", job.trainingPlanId())
                .query(String.class)
                .single();
    }
}
