package gofast.training.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.job.AttemptStore;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.JobFailure;
import gofast.training.job.LeaseStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class JobTest {
    private final RunningApi api;
    private final AttemptStore attempts;
    private final TestAthlete ada;

    JobTest(RunningApi api) {
        this.api = api;
        this.attempts = api.bean(AttemptStore.class);
        this.ada = api.athlete().withProfile();
    }

    @Test
    void showsTheJobThatTheSubmitReturned() {
        Answer submitted = ada.generate(ada.draft());

        Answer answer = ada.client().get(submitted.header("Location")).hasStatus(200);

        assertThat(answer.body()).isEqualTo(submitted.body());
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void showsProgress() {
        ClaimedJob job = running();
        attempts.weekArrived(job, 3);

        Answer answer = show(job);

        assertThat(answer.text("/state")).isEqualTo("running");
        assertThat(answer.body().at("/attempt").intValue()).isOne();
        assertThat(answer.body().at("/progress/weeksDone").intValue()).isEqualTo(3);
        assertThat(answer.text("/startedAt")).endsWith("Z");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void showsWhatASuccessHasMade() {
        ClaimedJob job = running();
        assertThat(attempts.succeed(job, 1)).isTrue();

        Answer answer = show(job);

        assertThat(answer.text("/state")).isEqualTo("succeeded");
        assertThat(answer.body().at("/result").toString()).isEqualTo("""
                {"version":1,"weeks":16,"days":112}""");
        assertThat(answer.text("/finishedAt")).endsWith("Z");
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    void showsWhyAJobFailed() {
        ClaimedJob job = running();
        assertThat(attempts.fail(job, new JobFailure("model-refused", "The model refused.", true)))
                .isTrue();

        Answer answer = show(job);

        assertThat(answer.text("/state")).isEqualTo("failed");
        assertThat(answer.body().at("/error").toString()).isEqualTo("""
                {"code":"model-refused","detail":"The model refused.","retryable":true}""");
        assertThat(answer.body().has("result")).isFalse();
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "42", "1-2-3-4-5", "x'%22%3Cscript%3E"})
    void doesNotKnowOtherIds(String id) {
        ada.client().get("/api/jobs/" + id).isProblem(404, "job-not-found");
    }

    @Test
    void showsAJobToItsAthleteOnly() {
        String job = ada.generate(ada.draft()).header("Location");

        api.athlete().withProfile().client().get(job).isProblem(403, "not-your-job");
        api.anybody().get(job).isProblem(401, "not-authenticated");
    }

    private ClaimedJob running() {
        UUID job = ada.generate(ada.draft()).hasStatus(202).idOfBody();
        return api.bean(LeaseStore.class).claim(job, Ids.next(), Ids.next()).orElseThrow();
    }

    private Answer show(ClaimedJob job) {
        return ada.client().get("/api/jobs/" + job.id()).hasStatus(200);
    }
}
