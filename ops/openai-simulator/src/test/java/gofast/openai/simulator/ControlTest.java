package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ControlTest extends SimulatorTest {

    record Written(String json, Fault fault) {}

    static List<Written> faults() {
        return List.of(
                new Written("{'fault':'none'}", Fault.none()),
                new Written("{'fault':'none','headers':{'X-A':'b'}}", new Fault.ExtraHeaders(Map.of("x-a", "b"))),
                new Written("{'fault':'throttle','millis':250}", Fault.throttle(Duration.ofMillis(250))),
                new Written("{'fault':'throttle'}", Fault.throttle(Duration.ofSeconds(1))),
                new Written("{'fault':'insufficient_quota'}", Fault.quotaExhausted()),
                new Written("{'fault':'invalid_key'}", Fault.invalidKey()),
                new Written("{'fault':'server_error'}", Fault.serverError()),
                new Written("{'fault':'overloaded'}", Fault.overloaded()),
                new Written(
                        "{'fault':'status','status':404,'body':{'error':{'code':'model_not_found'}}}",
                        new Fault.Respond(
                                404,
                                Map.of("content-type", "application/json"),
                                "{\"error\":{\"code\":\"model_not_found\"}}")),
                new Written(
                        "{'fault':'status','status':502,'headers':{'Content-Type':'text/html'},'body':'<p>'}",
                        new Fault.Respond(502, Map.of("content-type", "text/html"), "<p>")),
                new Written("{'fault':'ragged'}", new Fault.Ragged()),
                new Written("{'fault':'slow_headers','millis':5}", new Fault.SlowHeaders(Duration.ofMillis(5))),
                new Written("{'fault':'stall','millis':5,'afterTokens':3}", new Fault.Stall(3, Duration.ofMillis(5))),
                new Written("{'fault':'connection_reset'}", new Fault.ResetConnection(0)),
                new Written("{'fault':'connection_reset','afterTokens':9}", new Fault.ResetConnection(9)),
                new Written("{'fault':'end_early','afterTokens':9}", new Fault.EndEarly(9)),
                new Written("{'fault':'error_in_stream','afterTokens':9}", Fault.errorInStream(9)),
                new Written(
                        "{'fault':'error_in_stream','body':{'error':{}}}",
                        new Fault.ErrorInStream(40, "{\"error\":{}}")),
                new Written("{'fault':'refusal','text':'No.'}", new Fault.Refusal("No.")),
                new Written("{'fault':'content_filter','afterTokens':9}", new Fault.ContentFilter(9)),
                new Written("{'fault':'whitespace_loop','afterTokens':9}", new Fault.WhitespaceLoop(9)),
                new Written("{'fault':'literal','text':'{}'}", new Fault.Literal("{}")));
    }

    private HttpResponse<String> script(String json) {
        return client.post("/_simulator/script", json.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void takesEachFaultByItsName(Written written) {
        assertThat(script(written.json()).statusCode()).isEqualTo(200);
        assertThat(simulator.stepsLeft()).containsExactly(Step.of(written.fault()));
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void takesEachSpoilingByItsName(Spoiling how) {
        script("{'fault':'" + how.name().toLowerCase(Locale.ROOT) + "'}");
        assertThat(simulator.stepsLeft()).containsExactly(Step.of(new Fault.Spoil(how)));
    }

    @Test
    void takesConditionsAndSeveralSteps() {
        HttpResponse<String> response = script(
                "[{'fault':'server_error','model':'gpt-6-luna','times':3},{'fault':'empty','containing':'week','always':true}]");
        assertThat(response.body()).isEqualTo("{\"stepsLeft\":2}");
        assertThat(simulator.stepsLeft())
                .containsExactly(
                        Step.of(Fault.serverError()).forModel("gpt-6-luna").times(3),
                        Step.of(new Fault.Spoil(Spoiling.EMPTY))
                                .whenContaining("week")
                                .always());
        assertThat(client.get("/_simulator/script").body()).isEqualTo("{\"stepsLeft\":2}");
    }

    @Test
    void takesASeedAndProbabilities() {
        script("{'seed':7,'steps':[{'fault':'server_error','probability':0.05,'always':true},{'fault':'empty'}]}");
        assertThat(simulator.stepsLeft())
                .containsExactly(
                        Step.of(Fault.serverError()).withProbability(0.05).always(),
                        Step.of(new Fault.Spoil(Spoiling.EMPTY)));
        assertThat(script("{'seed':8}").body()).isEqualTo("{\"stepsLeft\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "{}",
                "{'fault':'nonsense'}",
                "{'fault':'stall','millis':-1}",
                "{'fault':'stall','millis':'long'}",
                "{'fault':'stall','for':1}",
                "{'fault':'status','status':42}",
                "{'fault':'empty','times':0}",
                "{'fault':'empty','probability':0}",
                "{'fault':'empty','probability':1.1}",
                "{'fault':'empty','probability':'often'}",
                "{'seed':'x','steps':[]}",
                "{'seed':1,'fault':'empty'}",
                "{'steps':'none'}",
                "[{'fault':'empty'},{'fault':'nonsense'}]"
            })
    void refusesScriptsItDoesNotUnderstandAsAWhole(String json) {
        HttpResponse<String> response = script(json);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).at("/error/message").asString()).isNotBlank();
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    @Test
    void recordsRequestsWithTimeHeadersAndBody() {
        Instant before = Instant.now();
        client.ask(Client.chat("Hello"));
        client.get("/v1/models");
        assertThat(simulator.requests())
                .extracting(RecordedRequest::path)
                .containsExactly("/v1/chat/completions", "/v1/models");
        RecordedRequest first = simulator.requests().getFirst();
        assertThat(first.arrivedAt()).isBetween(before, Instant.now());
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.header("content-type")).hasValue("application/json");
        assertThat(first.body().at("/messages/0/content").asString()).isEqualTo("Hello");
    }

    @Test
    void recordsRefusedRequestsToo() {
        client.post("/v1/chat/completions", "not json");
        assertThat(simulator.requests().getFirst().body().asString()).isEqualTo("not json");
    }

    @Test
    void neverShowsTheBearerToken() {
        client.ask(Client.chat("Hello"));
        HttpResponse<String> response = client.get("/_simulator/requests");
        assertThat(response.body()).doesNotContain("secret-key");
        JsonNode first = Client.json(response).path(0);
        assertThat(first.at("/headers/authorization").asString()).isEqualTo("(hidden)");
        assertThat(Instant.parse(first.path("arrivedAt").asString())).isBefore(Instant.now());
        assertThat(first.at("/body/model").asString()).isEqualTo("gpt-4o-mini");
    }

    @Test
    void recordsNothingOfItsOwnAddresses() {
        script("{'fault':'empty'}");
        client.get("/health");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void forgetsOnRequest() {
        script("{'fault':'empty','model':'gpt-6-luna'}");
        client.get("/v1/models");
        client.delete("/_simulator/requests");
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.stepsLeft()).hasSize(1);
        client.delete("/_simulator/script");
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    @Test
    void resetsBoth() {
        script("{'fault':'empty','model':'gpt-6-luna'}");
        client.get("/v1/models");
        assertThat(client.delete("/_simulator").statusCode()).isEqualTo(200);
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.stepsLeft()).isEmpty();
    }

    @Test
    void keepsOnlyTheLastOfVeryManyRequests() {
        RequestLog log = new RequestLog();
        for (int i = 0; i < 5_010; i++) {
            log.add(new gofast.openai.simulator.http.HttpRequest(Instant.EPOCH, "GET", "/" + i, Map.of(), ""));
        }
        assertThat(log.all()).hasSize(5_000);
        assertThat(log.all().getFirst().path()).isEqualTo("/10");
    }
}
