package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.LUNA;
import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.testing.ScriptedModel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTest {
    private final ScriptedModel model = new ScriptedModel();
    private final Client client = new Client(model.baseUrl());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void readsAnAnswerThatComesInPieces() throws Exception {
        model.streams("{\"we", "eks\":", "[]}");
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{\"weeks\":[]}"));
    }

    @Test
    void readsAnAnswerFromAServerThatDoesNotStream() throws Exception {
        model.answers("{}");
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text/Event-Stream; charset=UTF-8", "text/plain", ""})
    void readsAStreamWhateverItsServerCallsIt(String type) throws Exception {
        model.raw(new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(": ping\r\n\r\n" + RawServer.PIECE + RawServer.DONE)
                .build());
        assertThat(client.ask(MINI)).isEqualTo(new Answered<>("{}"));
    }

    @Test
    void waitsLongerEveryTimeThenAdvisesAnotherModel() throws Exception {
        model.fails(500, "x").fails(500, "x").fails(500, "x");
        NotAnswered<String> answer = client.askInVain(MINI);
        assertThat(answer.next()).isEqualTo(new Next.OtherModel());
        assertThat(answer.failure().code()).isEqualTo("model-unavailable");
        assertThat(client.time.sleeps()).containsExactly(Duration.ofMillis(438), Duration.ofMillis(875));
        assertThat(model.requests()).isEqualTo(3);
    }

    @Test
    void asksOnlyTheModelItIsGiven() throws Exception {
        model.fails(404, "model_not_found").streams("{}");
        assertThat(client.askInVain(MINI).next()).isEqualTo(new Next.OtherModel());
        assertThat(client.ask(LUNA)).isEqualTo(new Answered<>("{}"));
        assertThat(model.nextBody().path("model").asString()).isEqualTo("gpt-4o-mini");
        assertThat(model.nextBody().path("model").asString()).isEqualTo("gpt-6-luna");
        assertThat(client.time.sleeps()).isEmpty();
    }

    @Test
    void takesANewQuestionForEveryTry() throws Exception {
        model.fails(500, "x").streamsAndStops("{\"weeks\"").streams("{}");
        var questions = new AtomicInteger();
        assertThat(client.ask(MINI, () -> {
                    questions.incrementAndGet();
                    return Models.question();
                }))
                .isEqualTo(new Answered<>("{}"));
        assertThat(questions).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7000",
        "Retry-After, 0.5, 500",
        "Retry-After, 'Thu, 01 Jan 2026 00:00:09 GMT', 9000",
        "Retry-After, 'Wed, 31 Dec 2025 00:00:00 GMT', 0",
        "Retry-After-Ms, 250, 250",
        "Retry-After, 60, 60000",
        "Retry-After, nonsense, 438",
        "Retry-After, -1, 438"
    })
    void waitsAsLongAsTheServerAsks(String header, String value, long millis) throws Exception {
        model.fails(429, "rate_limit_exceeded", header, value).streams("{}");
        client.ask(MINI);
        assertThat(client.time.sleeps()).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void prefersMillisecondsToSeconds() throws Exception {
        model.fails(503, "x", "Retry-After", "7", "Retry-After-Ms", "20").streams("{}");
        client.ask(MINI);
        assertThat(client.time.sleeps()).containsExactly(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @CsvSource({"429, 61, 61", "503, 3600, 3600", "503, 9999999999, 86400"})
    void leavesALongWaitToTheJob(int status, String seconds, long delay) throws Exception {
        model.fails(status, "x", "Retry-After", seconds);
        assertThat(client.askInVain(MINI).next()).isEqualTo(new Next.Later(Duration.ofSeconds(delay)));
        assertThat(client.time.sleeps()).isEmpty();
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void doesNotLetTheHttpClientReplayBehindItsBack() throws Exception {
        model.fails(503, "x", "Retry-After", "0")
                .fails(408, "x", "Retry-After", "0")
                .streams("{}");
        assertThat(client.ask(MINI)).isInstanceOf(Answered.class);
        assertThat(model.requests()).isEqualTo(3);
        assertThat(client.time.sleeps()).hasSize(2);
    }

    @Test
    void doesNotLetTheHttpClientReplayABrokenConnectionOrFollowARedirect() throws Exception {
        model.breaksConnection().fails(307, "x", "Location", model.baseUrl()).streams("{}");
        assertThat(client.askInVain(MINI).next()).isEqualTo(new Next.Never());
        assertThat(model.requests()).isEqualTo(2);
        assertThat(client.time.sleeps()).hasSize(1);
    }

    @Test
    void startsNoCallWhenItsTimeIsOver() throws Exception {
        model.fails(500, "x").streams("{}");
        assertThat(client.ask(MINI, () -> {
                    client.time.pass(Duration.ofMinutes(5));
                    return Models.question();
                }))
                .isInstanceOf(NotAnswered.class);
        assertThat(model.requests()).isEqualTo(1);
    }
}
