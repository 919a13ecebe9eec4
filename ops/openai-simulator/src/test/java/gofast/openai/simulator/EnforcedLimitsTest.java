package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnforcedLimitsTest extends SimulatorTest {

    @Override
    SimulatorOptions options() {
        return SimulatorOptions.defaults().withRequestsPerMinute(2).withTokensPerMinute(20_000);
    }

    private HttpResponse<String> ask(int maxTokens) {
        return client.ask(Client.chat("Hello").put("max_tokens", maxTokens));
    }

    @Test
    void refusesTheRequestAfterTheLast() {
        assertThat(ask(10).headers().firstValue("x-ratelimit-limit-requests")).hasValue("2");
        assertThat(ask(10).headers().firstValue("x-ratelimit-remaining-requests"))
                .hasValue("0");
        HttpResponse<String> refused = ask(10);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Client.json(refused).at("/error/code").asString()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.headers().firstValue("retry-after-ms")).hasValue("30000");
        assertThat(refused.headers().firstValue("retry-after")).hasValue("30");
        assertThat(refused.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void countsTheTokensAskedForNotThoseWritten() {
        assertThat(ask(15_000).headers().firstValue("x-ratelimit-remaining-tokens"))
                .hasValue(Integer.toString(20_000 - 15_000 - Tokens.count("Hello") - 7));
        HttpResponse<String> refused = ask(15_000);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Client.json(refused).at("/error/type").asString()).isEqualTo("tokens");
        assertThat(ask(1_000).statusCode()).isEqualTo(200);
    }

    @Test
    void letsRequestsThroughAgainAsTimePasses() {
        ask(10);
        ask(10);
        assertThat(ask(10).statusCode()).isEqualTo(429);
        pace.sleep(Duration.ofSeconds(30));
        assertThat(ask(10).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsEachModelOnItsOwn() {
        ask(10);
        ask(10);
        var other = Client.chat("Hello").put("model", "gpt-6-luna").put("max_completion_tokens", 10);
        assertThat(client.ask(other).statusCode()).isEqualTo(200);
    }

    @Test
    void usesNoStepOfTheScriptForARefusedRequest() {
        ask(10);
        ask(10);
        simulator.script(Fault.serverError());
        assertThat(ask(10).statusCode()).isEqualTo(429);
        assertThat(simulator.stepsLeft()).hasSize(1);
    }
}
