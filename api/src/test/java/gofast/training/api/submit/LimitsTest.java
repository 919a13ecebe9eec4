package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.testing.AtOnce;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedApi.class)
class LimitsTest {
    private static final int AT_ONCE = 3;
    private static final int A_DAY = 20;

    private final RunningApi api;
    private final TestAthlete ada;

    LimitsTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    @Test
    void letsAnAthleteHaveThreeJobsAtOnce() {
        List<UUID> plans = drafts(AT_ONCE);
        List<UUID> jobs = plans.stream()
                .map(plan -> ada.generate(plan).hasStatus(202).idOfBody())
                .toList();
        UUID fourth = ada.draft();
        String stored = api.stored();

        Answer answer =
                ada.generate(fourth).isProblem(429, "too-many-jobs-at-once").saying("3 jobs at once");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(api.stored()).isEqualTo(stored);

        assertThat(ada.generate(plans.getFirst()).hasStatus(202).idOfBody()).isEqualTo(jobs.getFirst());
        ada.client().post("/api/jobs/" + jobs.getFirst() + "/cancel", "").hasStatus(202);
        ada.generate(fourth).hasStatus(202);
    }

    @Test
    void letsAnAthleteHaveTwentyJobsWithinADay() {
        UUID plan = ada.draft();
        UUID first = ada.generate(plan).hasStatus(202).idOfBody();
        api.sql().sql("""
                        INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks, state, finished_at,
                                                     created_at)
                        SELECT gen_random_uuid(), kind, training_plan_id, athlete_id, total_weeks, 'cancelled', now(),
                               now() - make_interval(hours => 24, secs => -3600 * hours)
                          FROM generation_jobs, generate_series(0, 18) AS hours
                         WHERE id = :id
                        """).param("id", first).update();
        ada.client().post("/api/jobs/" + first + "/cancel", "").hasStatus(202);
        // The oldest is 24 hours old and counts no longer.
        ada.generate(plan).hasStatus(202);

        UUID next = ada.draft();
        Answer answer =
                ada.generate(next).isProblem(429, "too-many-jobs-a-day").saying(A_DAY + " jobs within 24 hours");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(3500, 3600);
        ada.generate(plan).hasStatus(202);
    }

    @Test
    void countsRightWhenManySubmitAtOnce() throws InterruptedException {
        Queue<UUID> plans = new ConcurrentLinkedQueue<>(drafts(12));

        List<Answer> answers = AtOnce.call(12, () -> ada.generate(plans.remove()));

        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(AT_ONCE);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 202)
                .allSatisfy(answer -> answer.isProblem(429, "too-many-jobs-at-once"));
    }

    @Test
    void countsWhatAServiceSubmitsForTheAthleteNotForTheService() {
        Queue<UUID> plans = new ArrayDeque<>(drafts(AT_ONCE + 1));
        for (int i = 0; i < AT_ONCE; i++) {
            api.service()
                    .post("/api/training-plan/generate", body(plans.remove()))
                    .hasStatus(202);
        }

        api.service().post("/api/training-plan/generate", body(plans.remove())).isProblem(429, "too-many-jobs-at-once");
        ada.generate(ada.draft()).isProblem(429, "too-many-jobs-at-once");
        UUID evesPlan = api.athlete().withProfile().draft();
        api.service().post("/api/training-plan/generate", body(evesPlan)).hasStatus(202);
    }

    @Test
    void acceptsNoLimitThatForbidsEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitProperties(0, 1))
                .withMessage("gofast.limits.jobs-at-once is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitProperties(1, 0))
                .withMessage("gofast.limits.jobs-a-day is at least 1");
    }

    private List<UUID> drafts(int count) {
        return IntStream.range(0, count).mapToObj(i -> ada.draft()).toList();
    }

    private static String body(UUID plan) {
        return "{\"trainingPlanId\": \"%s\"}".formatted(plan);
    }
}
