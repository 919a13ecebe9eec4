package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.JobFailure;
import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.testing.ScriptedModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiTest {
    private static final Model MINI = new Model("gpt-4o-mini", "max_tokens", 16_384, true);
    private static final Model LUNA = new Model("gpt-6-luna", "max_completion_tokens", 128_000, false);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final ScriptedModel model = new ScriptedModel();
    private final List<Duration> sleeps = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TimeoutProperties timeouts = new TimeoutProperties(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void readsAnAnswerThatComesInPieces() throws Exception {
        model.streams("{\"we", "eks\":", "[]}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{\"weeks\":[]}", "gpt-4o-mini"));
    }

    @Test
    void readsAnAnswerFromAServerThatDoesNotStream() throws Exception {
        model.answers("{}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{}", "gpt-4o-mini"));
    }

    @Test
    void sendsWhatTheModelTakesAndTheKeyInItsHeaderAlone() throws Exception {
        model.streams("{}");
        ask(MINI);
        var request = model.nextRequest();
        JsonNode body = new JsonMapper().readTree(ScriptedModel.text(request));
        assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sk-test");
        assertThat(ScriptedModel.text(request)).doesNotContain("sk-test");
        assertThat(body.path("max_tokens").asInt()).isEqualTo(5_000);
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.7);
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.path("stream_options").path("include_usage").asBoolean())
                .isTrue();
        assertThat(body.path("messages").path(0).path("content").asString()).isEqualTo("the rules");
        assertThat(body.path("messages").path(1).path("content").asString()).isEqualTo("the question");
    }

    @Test
    void asksNewerModelsWithoutTheFieldsTheyRefuse() throws Exception {
        model.streams("{}");
        ask(LUNA);
        JsonNode body = model.nextBody();
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(5_000);
        assertThat(body.has("max_tokens")).isFalse();
        assertThat(body.has("temperature")).isFalse();
    }

    @Test
    void prefersTheFirstModelThatCanAnswerAtThatLength() throws Exception {
        model.streams("{}");
        var long_ = new ModelRequest("r", "q", 20_000, UUID.randomUUID(), UUID.randomUUID());
        openAi(MINI, LUNA).ask(long_, TextReader::new);
        assertThat(model.nextBody().path("model").asString()).isEqualTo("gpt-6-luna");
    }

    @ParameterizedTest
    @CsvSource({
        "408, timeout",
        "409, conflict",
        "429, rate_limit_exceeded",
        "429, slow_down",
        "500, server_error",
        "503, server_is_overloaded",
        "502, bad_gateway"
    })
    void triesAgainWhatMayPass(int status, String code) throws Exception {
        model.fails(status, code).streams("{}");
        assertThat(ask(MINI)).isInstanceOf(Answered.class);
        assertThat(model.requests()).isEqualTo(2);
        assertThat(sleeps).containsExactly(Duration.ofMillis(438));
    }

    @Test
    void waitsLongerEveryTimeThenGoesToTheNextModel() throws Exception {
        model.fails(500, "x").fails(500, "x").fails(500, "x").streams("{}");
        assertThat(ask(MINI, LUNA)).isEqualTo(new Answered<>("{}", "gpt-6-luna"));
        assertThat(sleeps).containsExactly(Duration.ofMillis(438), Duration.ofMillis(875));
    }

    @Test
    void saysUnavailableWhenNoModelIsLeft() throws Exception {
        for (int i = 0; i < 6; i++) {
            model.fails(503, "server_is_overloaded");
        }
        assertThat(failure(MINI, LUNA).code()).isEqualTo("model-unavailable");
        assertThat(model.requests()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7000",
        "Retry-After, 'Thu, 01 Jan 2026 00:00:09 GMT', 9000",
        "Retry-After-Ms, 250, 250",
        "Retry-After, nonsense, 438"
    })
    void waitsAsLongAsTheServerAsks(String header, String value, long millis) throws Exception {
        model.fails(429, "rate_limit_exceeded", header, value).streams("{}");
        ask(MINI);
        assertThat(sleeps).containsExactly(Duration.ofMillis(millis));
    }

    @Test
    void doesNotSleepAMinuteAway() throws Exception {
        model.fails(429, "rate_limit_exceeded", "Retry-After", "61").streams("{}");
        assertThat(ask(MINI, LUNA)).isEqualTo(new Answered<>("{}", "gpt-6-luna"));
        assertThat(sleeps).isEmpty();
    }

    @Test
    void doesNotLetTheHttpClientReplayBehindItsBack() throws Exception {
        model.fails(503, "x", "Retry-After", "0")
                .fails(408, "x", "Retry-After", "0")
                .streams("{}");
        assertThat(ask(MINI)).isInstanceOf(Answered.class);
        assertThat(model.requests()).isEqualTo(3);
        assertThat(sleeps).hasSize(2);
    }

    @Test
    void believesTheServerThatRetryingIsUseless() throws Exception {
        model.fails(500, "x", "x-should-retry", "false").streams("{}");
        assertThat(failure(MINI).code()).isEqualTo("model-request-refused");
        assertThat(model.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "429, insufficient_quota",
        "429, credit_balance_exhausted",
        "429, project_spend_limit_exceeded",
        "429, organization_usage_limit_exceeded",
        "401, invalid_api_key",
        "403, unsupported_country_region_territory"
    })
    void givesUpAtOnceOnAccountProblems(int status, String code) throws Exception {
        model.fails(status, code);
        JobFailure failure = failure(MINI, LUNA);
        assertThat(failure.code()).isEqualTo("model-account");
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.detail()).doesNotContain("sk-secret");
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void goesToTheNextModelWhereOneIsGone() throws Exception {
        model.fails(404, "model_not_found").streams("{}");
        assertThat(ask(MINI, LUNA)).isEqualTo(new Answered<>("{}", "gpt-6-luna"));
        assertThat(sleeps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsupported_parameter", "unsupported_value", "context_length_exceeded"})
    void doesNotRepeatARequestThatIsWrong(String code) throws Exception {
        model.fails(400, code);
        JobFailure failure = failure(MINI, LUNA);
        assertThat(failure.code()).isEqualTo("model-request-refused");
        assertThat(failure.retryable()).isFalse();
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterAStreamThatWasCut() throws Exception {
        model.streamsAndStops("{\"weeks\":[").streams("{}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{}", "gpt-4o-mini"));
    }

    @Test
    void triesAgainAfterAnErrorInsideTheStream() throws Exception {
        model.streamsEvent("{\"error\":{\"code\":\"server_error\",\"message\":\"oops\"}}")
                .streams("{}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{}", "gpt-4o-mini"));
    }

    @Test
    void triesAgainAfterAnyErrorThatCameWithAStatusOf200() throws Exception {
        model.streamsEvent("{\"error\":\"overloaded\"}")
                .raw(new MockResponse.Builder()
                        .body("{\"error\":{\"code\":\"server_error\"}}")
                        .build())
                .streams("{}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{}", "gpt-4o-mini"));
    }

    @Test
    void triesAgainAfterBrokenEventsConnectionsAndSilence() throws Exception {
        model.streamsEvent("{\"choi").breaksConnection().streams("{}");
        assertThat(ask(MINI)).isInstanceOf(Answered.class);
        model.stalls("{\"weeks\"").streams("[]");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("[]", "gpt-4o-mini"));
    }

    @Test
    void triesAgainWhenAModelFallsIntoWritingBlanks() throws Exception {
        model.streams("{", " \n".repeat(2_000), "}").streams("{}");
        assertThat(ask(MINI)).isEqualTo(new Answered<>("{}", "gpt-4o-mini"));
    }

    @Test
    void saysThatAnAnswerWasCutAtItsLimit() throws Exception {
        model.finishes("length", "{\"weeks\":[");
        assertThat(failure(MINI).code()).isEqualTo("answer-cut");
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void saysThatAModelDeclined() throws Exception {
        model.finishes("content_filter", "{");
        assertThat(failure(MINI).code()).isEqualTo("answer-refused");
        model.streamsEvent("{\"choices\":[{\"delta\":{\"refusal\":\"I cannot\"}}]}");
        assertThat(failure(MINI).code()).isEqualTo("answer-refused");
    }

    @Test
    void startsNoCallWhenItsTimeIsOver() throws Exception {
        model.fails(500, "x").streams("{}");
        var clock = new AtomicReference<>(NOW);
        var late = openAi(clock::get, duration -> clock.set(NOW.plus(Duration.ofMinutes(10))), MINI);
        assertThat(late.ask(request(), TextReader::new)).isInstanceOf(NotAnswered.class);
        assertThat(model.requests()).isEqualTo(1);
    }

    @Test
    void countsCallsAndTokens() throws Exception {
        model.fails(500, "x").streams("{}");
        ask(MINI);
        assertThat(count("gofast.model.calls", "outcome", "answered")).isEqualTo(1);
        assertThat(count("gofast.model.calls", "outcome", "model-unavailable")).isEqualTo(1);
        assertThat(count("gofast.model.tokens", "kind", "completion")).isEqualTo(9);
    }

    private double count(String name, String tag, String value) {
        return meters.get(name).tag(tag, value).counter().count();
    }

    private ModelAnswer<String> ask(Model... models) throws InterruptedException {
        return openAi(models).ask(request(), TextReader::new);
    }

    private JobFailure failure(Model... models) throws InterruptedException {
        return ((NotAnswered<String>) ask(models)).failure();
    }

    private static ModelRequest request() {
        return new ModelRequest("the rules", "the question", 5_000, UUID.randomUUID(), UUID.randomUUID());
    }

    private OpenAi openAi(Model... models) {
        return openAi(() -> NOW, sleeps::add, models);
    }

    private OpenAi openAi(Supplier<Instant> now, Sleeper sleeper, Model... models) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        var json = new JsonMapper();
        var call = new ChatCall(
                OpenAiConfiguration.http(timeouts),
                new OpenAiProperties("sk-test", model.baseUrl(), ""),
                timeouts,
                json,
                new ErrorTable(json, new RetryAfter(clock)));
        return new OpenAi(
                new ModelProperties(List.of(models)),
                call,
                Backoff.retry(() -> 0.5),
                sleeper,
                clock,
                new CallMetrics(meters));
    }

    /** Gives the text back. */
    private static final class TextReader implements AnswerReader<String> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void accept(String piece) {
            text.append(piece);
        }

        @Override
        public String finish() {
            return text.toString();
        }
    }
}
