package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.job.AttemptStore;
import gofast.training.job.Ids;
import gofast.training.job.JobStore;
import gofast.training.job.LeaseStore;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedApi.class)
class WaitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningApi api;
    private final TestAthlete ada;
    private final UUID plan;

    WaitTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
        this.plan = ada.draft();
    }

    @Test
    void answersWithTheFinishedJobWhenItIsQuick() {
        var waiting = CompletableFuture.supplyAsync(() -> generate("wait=100", ""));
        finish();

        Answer answer = waiting.join().hasStatus(200);

        assertThat(answer.text("/state")).isEqualTo("succeeded");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
        assertThat(answer.header("Location")).isEqualTo("/api/jobs/" + answer.text("/id"));
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(answer.body())
                .isEqualTo(ada.client().get(answer.header("Location")).body());
    }

    @Test
    void answersWithTheJobAsItIsWhenTheTimeIsOver() {
        Answer answer = generate("wait=1", "").hasStatus(202);

        assertThat(answer.text("/state")).isEqualTo("queued");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Location")).isEqualTo("/api/jobs/" + answer.text("/id"));
    }

    @Test
    void waitsAgainWhenTheRequestIsRepeated() {
        String key = UUID.randomUUID().toString();
        Answer first = generate("wait=0", key).hasStatus(202);
        finish();

        Answer repeated = generate("wait=30", key).hasStatus(200);

        assertThat(repeated.idOfBody()).isEqualTo(first.idOfBody());
        assertThat(repeated.text("/state")).isEqualTo("succeeded");
        assertThat(generate("respond-async", key).hasStatus(202).text("/state")).isEqualTo("queued");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wait", "wait=", "wait=-1", "wait=1.5", "wait=soon", "respond-async", "note=\"a, wait=30\""})
    void passesOverPreferencesThatMakeNoSense(String prefer) {
        Answer answer = generate(prefer, "").hasStatus(202);

        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    private Answer generate(String prefer, String key) {
        HttpRequest.Builder request = ada.client()
                .request("/api/training-plan/generate")
                .header("Content-Type", "application/json")
                .header("Prefer", prefer)
                .POST(HttpRequest.BodyPublishers.ofString("{\"trainingPlanId\": \"%s\"}".formatted(plan)));
        return ada.client().send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    /** Does what a worker does as soon as the job is there. */
    private void finish() {
        var jobs = api.bean(JobStore.class);
        await("the job").atMost(PATIENCE).until(() -> jobs.findUnfinished(plan).isPresent());
        UUID job = jobs.findUnfinished(plan).orElseThrow().id();
        var claimed =
                api.bean(LeaseStore.class).claim(job, Ids.next(), Ids.next()).orElseThrow();
        assertThat(api.bean(AttemptStore.class).succeed(claimed, 1)).isTrue();
    }
}
