package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedApi.class)
class GenerateTest {
    private final RunningApi api;
    private final TestAthlete ada;

    GenerateTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    @Test
    void answersWithAJobAtOnce() {
        UUID plan = ada.draft();

        Answer answer = ada.generate(plan).hasStatus(202);

        String job = answer.text("/id");
        assertThat(answer.header("Location")).isEqualTo("/api/jobs/" + job);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.text("/kind")).isEqualTo("generate");
        assertThat(answer.text("/trainingPlanId")).isEqualTo(plan.toString());
        assertThat(answer.text("/state")).isEqualTo("queued");
        assertThat(answer.body().at("/attempt").intValue()).isZero();
        assertThat(answer.body().at("/maxAttempts").intValue()).isEqualTo(5);
        assertThat(answer.body().at("/progress/weeksDone").intValue()).isZero();
        assertThat(answer.body().at("/progress/totalWeeks").intValue()).isEqualTo(16);
        assertThat(answer.text("/createdAt")).endsWith("Z");
        assertThat(answer.text("/links/self")).isEqualTo("/api/jobs/" + job);
        assertThat(answer.text("/links/plan")).isEqualTo("/api/training-plans/" + plan);
        assertThat(answer.body().propertyNames()).doesNotContain("startedAt", "finishedAt", "error", "result");
    }

    @Test
    void takesEmptyOptions() {
        ada.generate("""
                {"trainingPlanId": "%s", "options": {}}""".formatted(ada.draft())).hasStatus(202);
    }

    @Test
    void sharesTheWeeksAmongThePhasesAsIsUsualForTheDistance() {
        UUID plan = ada.draft();
        ada.generate(plan).hasStatus(202);
        assertThat(optionsOf(plan)).isEqualTo("{4,6,3,3} false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phases\": {\"base\": 1, \"build\": 0, \"peak\": 11, \"taper\": 4}} | {1,0,11,4} false",
                "{\"phases\": \"percentages\", \"fresh\": true}                          | {4,6,3,3} true",
                "{\"phases\": null, \"fresh\": false}                                      | {4,6,3,3} false"
            })
    void keepsTheOptionsWithTheJob(String options, String stored) {
        UUID plan = ada.draft();
        ada.generate("{\"trainingPlanId\": \"%s\", \"options\": %s}".formatted(plan, options))
                .hasStatus(202);
        assertThat(optionsOf(plan)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phases\": {\"base\": 4, \"build\": 6, \"peak\": 3, \"taper\": 2}} | options.phases       | the plan has 16",
                "{\"phases\": {\"base\": 4, \"build\": 9, \"peak\": 3, \"taper\": 0}} | options.phases.taper | from 1 to 52",
                "{\"phases\": {\"base\": 4, \"build\": 6, \"peak\": 3}}               | options.phases.taper | required",
                "{\"phases\": {\"base\": -1, \"build\": 6, \"peak\": 3, \"taper\": 8}} | options.phases.base | from 0 to 52",
                "{\"phases\": {\"base\": 4, \"build\": 6, \"peak\": 3, \"taper\": 3, \"rest\": 0}} | options.phases.rest | no such field",
                "{\"phases\": \"halves\"}                                            | options.phases       | percentages",
                "{\"phases\": 4}                                                     | options.phases       | in quotes",
                "{\"fresh\": \"yes\"}                                                | options.fresh        | true or false",
                "{\"fresher\": true}                                                 | options.fresher      | no such field",
                "[]                                                                  | options              | object"
            })
    void refusesOptionsThatAreWrong(String options, String field, String detail) {
        UUID plan = ada.draft();
        String before = api.stored();

        Answer answer = ada.generate("{\"trainingPlanId\": \"%s\", \"options\": %s}".formatted(plan, options))
                .hasStatus(400);

        assertThat(answer.body().at("/errors").toString()).contains("\"" + field + "\"", detail);
        assertThat(api.stored()).isEqualTo(before);
    }

    private String optionsOf(UUID plan) {
        return api.sql()
                .sql("SELECT phases::text || ' ' || fresh FROM generation_jobs WHERE training_plan_id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    @Test
    void returnsTheSameJobWhenSubmittedTwice() {
        UUID plan = ada.draft();

        Answer first = ada.generate(plan).hasStatus(202);
        String stored = api.stored();
        Answer second = ada.generate(plan).hasStatus(202);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(jobsOf(plan)).isOne();
        assertThat(api.stored()).isEqualTo(stored);
    }

    @Test
    void returnsOneJobToAllWhoSubmitAtOnce() throws InterruptedException {
        UUID plan = ada.draft();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Answer>>mapToObj(i -> () -> ada.generate(plan))
                    .toList());

            assertThat(answers)
                    .extracting(GenerateTest::jobIdOf)
                    .doesNotContain("")
                    .containsOnly(jobIdOf(answers.getFirst()));
        }
        assertThat(jobsOf(plan)).isOne();
    }

    @Test
    void givesAPlanAnotherJobWhenTheFirstHasFailed() {
        UUID plan = ada.draft();
        String first = ada.generate(plan).text("/id");
        api.sql().sql("""
                        UPDATE generation_jobs SET state = 'failed', error_code = 'x', error_detail = 'y',
                               error_retryable = true, finished_at = now()
                         WHERE id = :id
                        """).param("id", UUID.fromString(first)).update();

        assertThat(ada.generate(plan).hasStatus(202).text("/id")).isNotEqualTo(first);
    }

    private long jobsOf(UUID plan) {
        return api.sql()
                .sql("SELECT count(*) FROM generation_jobs WHERE training_plan_id = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
    }

    private static String jobIdOf(Future<Answer> answer) {
        try {
            return answer.get().hasStatus(202).text("/id");
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
