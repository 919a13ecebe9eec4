package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.LUNA;
import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.testing.ScriptedModel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of each call. */
class CallRecordTest {
    private static final String USAGE =
            "{\"prompt_tokens\":2000,\"prompt_tokens_details\":{\"cached_tokens\":1500},\"completion_tokens\":300}";

    private final ScriptedModel model = new ScriptedModel();
    private final Client client = new Client(model.baseUrl());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void namesJobModelPromptAndTheProvidersRequest() throws Exception {
        model.streamsWith("x-request-id", "req_1a-2.b", USAGE, "{}");
        ModelRequest request = Models.request();
        client.ask(MINI, () -> Models.question(request));
        CallRecord call = client.onlyRecord();
        assertThat(call.jobId()).isEqualTo(request.jobId());
        assertThat(call.model()).isEqualTo("gpt-4o-mini");
        assertThat(call.prompt()).isEqualTo("plan-7");
        assertThat(call.outcome()).isEqualTo("answered");
        assertThat(call.requestId()).contains("req_1a-2.b");
    }

    @Test
    void countsTokensAndPricesThoseOfTheCache() throws Exception {
        model.streamsWith("x-a", "b", USAGE, "{}");
        client.ask(MINI);
        assertThat(client.onlyRecord().tokens()).isEqualTo(new Tokens(2_000, 1_500, 300));
        // 500 at 0.15, 1,500 at 0.075, 300 at 0.60 a million
        assertThat(client.onlyRecord().usd()).isEqualByComparingTo("0.0003675");
    }

    @Test
    void pricesTheCacheAtHalfWhereNothingElseIsSaid() throws Exception {
        model.streamsWith("x-a", "b", USAGE, "{}");
        client.ask(LUNA);
        // 500 at 0.10, 1,500 at 0.05, 300 at 0.50 a million
        assertThat(client.onlyRecord().usd()).isEqualByComparingTo("0.000275");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"prompt_tokens\":10,\"prompt_tokens_details\":{\"cached_tokens\":11},\"completion_tokens\":1}', 10, 10, 1",
        "'{\"prompt_tokens\":-5,\"completion_tokens\":-1}', 0, 0, 0",
        "'{\"prompt_tokens\":\"x\",\"completion_tokens\":null}', 0, 0, 0"
    })
    void survivesAUsageThatCannotBe(String usage, long input, long cached, long output) throws Exception {
        model.streamsWith("x-a", "b", usage, "{}");
        assertThat(client.ask(MINI)).isInstanceOf(Answered.class);
        assertThat(client.onlyRecord().tokens()).isEqualTo(new Tokens(input, cached, output));
    }

    @Test
    void estimatesWhatACutStreamTook() throws Exception {
        model.streamsAndStops("{\"weeks\":[", "1234567890").streams("{}");
        client.ask(MINI);
        // 21 characters asked, 20 answered, 4 a token
        assertThat(client.records.getFirst().tokens()).isEqualTo(new Tokens(5, 0, 5));
        assertThat(client.records.getFirst().usd()).isEqualByComparingTo("0.00000375");
        assertThat(client.records.getFirst().outcome()).isEqualTo("model-unavailable");
    }

    @Test
    void costsNothingWhenRefused() throws Exception {
        model.fails(400, "unsupported_value", "x-request-id", "req_9");
        client.askInVain(MINI);
        CallRecord call = client.onlyRecord();
        assertThat(call.tokens()).isEqualTo(new Tokens(0, 0, 0));
        assertThat(call.usd()).isEqualTo(BigDecimal.ZERO.setScale(call.usd().scale()));
        assertThat(call.outcome()).isEqualTo("model-request-refused");
        assertThat(call.requestId()).contains("req_9");
    }

    @Test
    void knowsNoRequestIdWhereThereIsNoAnswer() throws Exception {
        model.breaksConnection().streams("{}");
        client.ask(MINI);
        assertThat(client.records).extracting(CallRecord::outcome).containsExactly("model-unavailable", "answered");
        assertThat(client.records.getFirst().requestId()).isEmpty();
    }

    @Test
    void timesTheFirstPieceAndTheWhole() {
        var time = new FakeTime();
        var trace = new CallTrace(time);
        time.pass(Duration.ofMillis(120));
        trace.text("{");
        time.pass(Duration.ofMillis(30));
        trace.text("}");
        assertThat(trace.record(MINI, Models.request()).timing())
                .isEqualTo(new CallRecord.Timing(
                        FakeTime.START, Optional.of(Duration.ofMillis(120)), Duration.ofMillis(150)));
    }

    @Test
    void timesWhatItsReaderTakesAsPartOfTheWhole() throws Exception {
        model.streams("{", "}");
        client.ask(
                MINI,
                () -> new Question<>(Models.request(), new AnswerReader<String>() {
                    @Override
                    public void accept(String piece) {
                        client.time.pass(Duration.ofMillis(200));
                    }

                    @Override
                    public String finish() {
                        return "";
                    }
                }));
        assertThat(client.onlyRecord().timing())
                .isEqualTo(new CallRecord.Timing(FakeTime.START, Optional.of(Duration.ZERO), Duration.ofMillis(400)));
    }

    @Test
    void hasNoFirstPieceWhenRefused() throws Exception {
        model.fails(401, "invalid_api_key");
        client.askInVain(MINI);
        assertThat(client.onlyRecord().timing().toFirstToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"re\u001b[31mq", "re\u0000[31mq", "re [31mq"})
    void keepsOnlyWhatIsHarmlessOfARequestId(String id) {
        var trace = new CallTrace(new FakeTime());
        trace.requestId(Optional.of(id));
        assertThat(trace.record(MINI, Models.request()).requestId().orElseThrow())
                .isEqualTo("re" + "?".repeat(id.length() - 6) + "31mq");
    }

    @Test
    void keepsOnlyTheBeginningOfALongRequestId() {
        var trace = new CallTrace(new FakeTime());
        trace.requestId(Optional.of("x".repeat(5_000)));
        assertThat(trace.record(MINI, Models.request()).requestId()).contains("x".repeat(100));
    }

    @Test
    void isNotWorthAnAnswer() throws Exception {
        var forgetful = Client.logging(model.baseUrl(), call -> {
            throw new IllegalStateException("the books are full");
        });
        model.fails(500, "x").streams("{}");
        assertThat(forgetful.ask(MINI)).isEqualTo(new Answered<>("{}"));
    }

    @Test
    void isCounted() throws Exception {
        model.fails(500, "x").streamsWith("x-a", "b", USAGE, "{}");
        client.ask(MINI);
        assertThat(count("gofast.model.calls", "outcome", "answered")).isEqualTo(1);
        assertThat(count("gofast.model.calls", "outcome", "model-unavailable")).isEqualTo(1);
        assertThat(count("gofast.model.tokens", "kind", "input")).isEqualTo(2_000);
        assertThat(count("gofast.model.tokens", "kind", "cached")).isEqualTo(1_500);
        assertThat(count("gofast.model.tokens", "kind", "output")).isEqualTo(300);
        assertThat(count("gofast.model.usd", "model", "gpt-4o-mini")).isEqualTo(0.0003675);
        assertThat(client.meters.get("gofast.model.first.token").timer().count())
                .isEqualTo(1);
        assertThat(client.meters.get("gofast.model.call").timer().count()).isEqualTo(2);
    }

    private double count(String name, String tag, String value) {
        return client.meters.get(name).tag(tag, value).counter().count();
    }
}
