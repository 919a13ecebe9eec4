package gofast.training.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestJob;
import gofast.training.testing.TestBroker;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollTest {
    private static final int DEADLINE_SECONDS = 120;
    private static final RunningApi API = RunningApi.start(TestBroker.shared(), Map.of());

    @AfterAll
    static void stop() {
        API.close();
    }

    private final TestAthlete ada = API.athlete().withProfile();
    private final TestJob job = ada.job();

    @Test
    void saysThatNothingChanged() {
        String tag = get().header("ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{16}\"");
        Answer answer = get("If-None-Match", tag);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(get("If-None-Match", "\"other\", W/" + tag).status()).isEqualTo(304);
        get("If-None-Match", "\"other\"").hasStatus(200);
        get("If-None-Match", "rubbish").hasStatus(200);
    }

    @Test
    void hasAnotherTagAfterEachChange() {
        String queued = get().header("ETag");
        job.claim();
        String running = get("If-None-Match", queued).hasStatus(200).header("ETag");
        job.week("{}");
        String oneWeek = get("If-None-Match", running).hasStatus(200).header("ETag");
        job.succeed();
        String done = get("If-None-Match", oneWeek).hasStatus(200).header("ETag");

        assertThat(List.of(queued, running, oneWeek, done)).doesNotHaveDuplicates();
        assertThat(get("If-None-Match", done).status()).isEqualTo(304);
    }

    @Test
    void hasTheSameTagInEachProcess() {
        RunningApi other = API.beside();
        assertThat(ada.client().at(other).get(job.path()).header("ETag")).isEqualTo(get().header("ETag"));
        other.stop();
    }

    @Test
    void waitsForNewsOfAJobOneKnows() {
        CompletableFuture<Answer> poll = poll("Prefer", "wait=30", "If-None-Match", get().header("ETag"));
        job.claim();

        Answer answer = await(poll).hasStatus(200);
        assertThat(answer.text("/state")).isEqualTo("running");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
    }

    @Test
    void waitsForTheEndOfAJobOneDoesNotKnow() {
        CompletableFuture<Answer> poll = poll("Prefer", "respond-async, wait=30");
        job.claim();
        job.week("{}");
        job.fail();

        assertThat(await(poll).hasStatus(200).text("/state")).isEqualTo("failed");
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        assertThat(get("Prefer", "wait=1").hasStatus(200).text("/state")).isEqualTo("queued");
        Answer answer = get("Prefer", "wait=1", "If-None-Match", get().header("ETag"));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
    }

    @Test
    void answersAtOnceWhereNothingMoreCanHappen() {
        job.claim().succeed();

        Answer answer = get("Prefer", "wait=999999").hasStatus(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(get("Prefer", "wait=30", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wait", "wait=", "wait=-1", "wait=soon", "wait=9999999999", "return=minimal", "foo=\"wait=30\""})
    void passesOverWishesItDoesNotUnderstand(String prefer) {
        assertThat(get("Prefer", prefer).hasStatus(200).header("Preference-Applied"))
                .isEmpty();
    }

    @Test
    void endsAWaitWhenTheApiGoesDown() {
        RunningApi other = API.beside();
        ApiClient client = ada.client().at(other);
        CompletableFuture<Answer> poll = CompletableFuture.supplyAsync(
                () -> client.send(client.request(job.path()).header("Prefer", "wait=30")));
        await(() -> other.followers("poll") == 1);

        other.stop();

        assertThat(await(poll).hasStatus(200).text("/state")).isEqualTo("queued");
    }

    /** Each wait reads the job twice at its beginning; while nothing happens, none of a thousand reads it again. */
    @Test
    void asksTheDatabaseNothingWhileNothingHappens() {
        int waits = 1_000;
        job.claim();
        ApiClient operator = API.operator();
        String tag = operator.get(job.path()).header("ETag");
        double atFirst = connectionsTaken();
        List<CompletableFuture<Answer>> polls = Stream.generate(() ->
                        operator.request(job.path()).header("Prefer", "wait=30").header("If-None-Match", tag))
                .limit(waits)
                .map(operator::sendAsync)
                .toList();
        await(() -> API.followers("poll") == waits && connectionsTaken() >= atFirst + 2 * waits);
        double before = connectionsTaken();

        // The relay of the outbox takes one a second; polls that asked as often would take a thousand.
        await(() -> connectionsTaken() >= before + 3);
        assertThat(connectionsTaken()).isLessThan(before + 100);
        assertThat(API.followers("poll")).isEqualTo(waits);

        job.week("{}");
        assertThat(polls).allSatisfy(poll -> assertThat(await(poll).status()).isEqualTo(200));
    }

    private static double connectionsTaken() {
        return API.bean(MeterRegistry.class)
                .get("hikaricp.connections.acquire")
                .timer()
                .count();
    }

    private Answer get(String... headers) {
        return ada.client().send(request(headers));
    }

    /** A request that is waiting by now. */
    private CompletableFuture<Answer> poll(String... headers) {
        double before = API.followers("poll");
        CompletableFuture<Answer> poll = ada.client().sendAsync(request(headers));
        await(() -> API.followers("poll") > before);
        return poll;
    }

    private HttpRequest.Builder request(String... headers) {
        var request = ada.client().request(job.path());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }

    private static Answer await(CompletableFuture<Answer> poll) {
        return poll.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    }
}
