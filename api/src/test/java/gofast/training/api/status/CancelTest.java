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
import gofast.training.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class CancelTest {
    private final RunningApi api;
    private final AttemptStore attempts;
    private final TestAthlete ada;
    private final UUID job;

    CancelTest(RunningApi api) {
        this.api = api;
        this.attempts = api.bean(AttemptStore.class);
        this.ada = api.athlete().withProfile();
        this.job = ada.generate(ada.draft()).hasStatus(202).idOfBody();
    }

    @Test
    void cancelsAQueuedJob() {
        Answer shown = ada.client().get("/api/jobs/" + job);
        assertThat(shown.text("/links/cancel")).isEqualTo("/api/jobs/" + job + "/cancel");

        Answer answer = cancel().hasStatus(202);

        assertThat(answer.text("/state")).isEqualTo("cancelled");
        assertThat(answer.text("/finishedAt")).endsWith("Z");
        assertThat(answer.body().at("/links").has("cancel")).isFalse();
        assertThat(answer.body().has("error")).isFalse();
        assertThat(answer.body()).isEqualTo(ada.client().get("/api/jobs/" + job).body());
    }

    @Test
    void answersTheSameWhenCancelledAgain() {
        Answer first = cancel().hasStatus(202);
        String stored = api.stored();

        Answer second = cancel().hasStatus(202);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(api.stored()).isEqualTo(stored);
    }

    @Test
    void cancelsOnceWhenAskedByManyAtOnce() throws InterruptedException {
        List<Answer> answers = AtOnce.call(8, this::cancel);

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void takesARunningJobFromItsWorker() {
        ClaimedJob running = claim();

        cancel().hasStatus(202);

        assertThat(attempts.succeed(running, 1)).isFalse();
    }

    @Test
    void cancelsAJobThatWaits() {
        assertThat(attempts.retry(claim(), "busy", Duration.ofHours(1))).isTrue();

        Answer answer = cancel().hasStatus(202);

        assertThat(answer.body().has("nextAttemptAt")).isFalse();
        assertThat(answer.body().has("waitingFor")).isFalse();
    }

    @Test
    void cannotCancelWhatHasEnded() {
        attempts.succeed(claim(), 1);
        cancel().isProblem(409, "job-already-ended").saying("succeeded");

        UUID other = ada.generate(ada.draft()).hasStatus(202).idOfBody();
        ClaimedJob running =
                api.bean(LeaseStore.class).claim(other, Ids.next(), Ids.next()).orElseThrow();
        attempts.fail(running, new JobFailure("model-refused", "The model refused.", true));
        ada.client()
                .post("/api/jobs/" + other + "/cancel", "")
                .isProblem(409, "job-already-ended")
                .saying("failed");
    }

    @Test
    void isForTheAthleteAndOperatorsOnly() {
        String path = "/api/jobs/" + job + "/cancel";

        api.athlete().client().post(path, "").isProblem(403, "not-your-job");
        api.service().post(path, "").isProblem(403, "not-your-job");
        api.anybody().post(path, "").isProblem(401, "not-authenticated");
        assertThat(ada.client().get("/api/jobs/" + job).text("/state")).isEqualTo("queued");
        api.operator().post(path, "").hasStatus(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "42"})
    void doesNotKnowOtherIds(String id) {
        ada.client().post("/api/jobs/" + id + "/cancel", "").isProblem(404, "job-not-found");
    }

    private ClaimedJob claim() {
        return api.bean(LeaseStore.class).claim(job, Ids.next(), Ids.next()).orElseThrow();
    }

    private Answer cancel() {
        return ada.client().post("/api/jobs/" + job + "/cancel", "");
    }
}
