package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChatCompletionTest extends SimulatorTest {

    @Test
    void answersInputsWithAWholePlan() {
        HttpResponse<String> response = client.ask(Client.chat(PROMPT));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode choice = Client.json(response).at("/choices/0");
        assertThat(choice.path("finish_reason").asString()).isEqualTo("stop");
        assertThat(choice.at("/message/refusal").isNull()).isTrue();
        JsonNode plan = JsonMapper.shared().readTree(Client.content(response));
        assertThat(plan.path("weeks").size()).isEqualTo(4);
        assertThat(plan.at("/weeks/0/days").size()).isEqualTo(7);
        assertThat(plan.at("/weeks/3/phase").asString()).isEqualTo("taper");
        assertThat(plan.at("/weeks/3/days/6/workout/type").asString()).isEqualTo("easy");
    }

    @Test
    void writesNoWhiteSpaceBetweenTokensOfJson() {
        String content = Client.content(client.ask(Client.chat(PROMPT)));
        assertThat(content).isEqualTo(JsonMapper.shared().readTree(content).toString());
    }

    @Test
    void saysNothingOfDatesPacesOrHeartRates() {
        String content = Client.content(client.ask(Client.chat(PROMPT)));
        assertThat(content).doesNotContainIgnoringCase("date", "pace\"", "hrZone", "hrRange", "preferred", "summary");
    }

    @Test
    void answersAnythingElseWithAFewWords() {
        assertThat(Client.content(client.ask(Client.chat("Hello?")))).startsWith("This is the GoFast simulator");
    }

    @Test
    void countsRealTokens() {
        HttpResponse<String> response = client.ask(Client.chat(PROMPT));
        JsonNode usage = Client.json(response).path("usage");
        assertThat(usage.path("completion_tokens").asInt()).isEqualTo(Tokens.count(Client.content(response)));
        assertThat(usage.path("prompt_tokens").asInt()).isEqualTo(Tokens.count(PROMPT) + 7);
        assertThat(usage.path("total_tokens").asInt())
                .isEqualTo(usage.path("prompt_tokens").asInt()
                        + usage.path("completion_tokens").asInt());
    }

    @Test
    void spendsAboutFiftyTokensADay() {
        int tokens = Client.json(client.ask(Client.chat(PROMPT)))
                .at("/usage/completion_tokens")
                .asInt();
        assertThat(tokens / 28).isBetween(40, 58);
    }

    @Test
    void stopsAtTheLimitInTheMiddleOfTheJson() {
        String whole = Client.content(client.ask(Client.chat(PROMPT)));
        HttpResponse<String> response = client.ask(Client.chat(PROMPT).put("max_tokens", 100));
        assertThat(Client.json(response).at("/choices/0/finish_reason").asString())
                .isEqualTo("length");
        assertThat(Client.json(response).at("/usage/completion_tokens").asInt()).isEqualTo(100);
        assertThat(whole).startsWith(Client.content(response)).isNotEqualTo(Client.content(response));
    }

    @Test
    void finishesWhenTheLimitIsJustEnough() {
        int tokens = Client.json(client.ask(Client.chat(PROMPT)))
                .at("/usage/completion_tokens")
                .asInt();
        ObjectNode exact = Client.chat(PROMPT).put("model", "gpt-6-luna").put("max_completion_tokens", tokens);
        assertThat(Client.json(client.ask(exact)).at("/choices/0/finish_reason").asString())
                .isEqualTo("stop");
        ObjectNode less = exact.put("max_completion_tokens", tokens - 1);
        assertThat(Client.json(client.ask(less)).at("/choices/0/finish_reason").asString())
                .isEqualTo("length");
    }

    @Test
    void readsContentInParts() {
        ObjectNode body = Client.chat("");
        ObjectNode message = (ObjectNode) body.at("/messages/0");
        message.putArray("content")
                .add(JsonMapper.shared().createObjectNode().put("type", "text").put("text", "Plan:\n"))
                .add(JsonMapper.shared().createObjectNode().put("type", "text").put("text", INPUTS));
        assertThat(Client.content(client.ask(body))).startsWith("{\"weeks\":");
    }

    @Test
    void sendsTheHeadersOfTheApi() {
        HttpResponse<String> response = client.ask(Client.chat("Hello"));
        assertThat(response.headers().firstValue("x-request-id").orElse("")).startsWith("req_");
        assertThat(response.headers().firstValue("openai-processing-ms")).isPresent();
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(response.headers().firstValue("x-ratelimit-limit-requests")).hasValue("10000");
        assertThat(response.headers().firstValue("x-ratelimit-remaining-requests"))
                .hasValue("9999");
        assertThat(response.headers().firstValue("x-ratelimit-reset-requests")).hasValue("6ms");
        assertThat(response.headers().firstValue("x-ratelimit-reset-tokens").orElse(""))
                .matches("[0-9.]+m?s");
    }

    @Test
    void countsRateLimitsByModel() {
        client.ask(Client.chat("Hello"));
        HttpResponse<String> second = client.ask(Client.chat("Hello"));
        assertThat(second.headers().firstValue("x-ratelimit-remaining-requests"))
                .hasValue("9998");
        HttpResponse<String> other = client.ask(Client.chat("Hello").put("model", "gpt-6-luna"));
        assertThat(other.headers().firstValue("x-ratelimit-remaining-requests")).hasValue("9999");
    }

    @Test
    void saysHowMuchOfALongPromptWasCached() {
        String rules = IntStream.range(0, 500).mapToObj(i -> "rule " + i).collect(Collectors.joining(", "));
        assertThat(cached(rules + " first")).isZero();
        assertThat(cached(rules + " second")).isGreaterThanOrEqualTo(1024);
        assertThat(cached(rules + " second") % 128).isZero();
        assertThat(cached("another " + rules)).isZero();
    }

    private int cached(String prompt) {
        return Client.json(client.ask(Client.chat(prompt).put("prompt_cache_key", "k")))
                .at("/usage/prompt_tokens_details/cached_tokens")
                .asInt();
    }

    @Test
    void listsItsModels() {
        JsonNode models = Client.json(client.get("/v1/models"));
        assertThat(models.path("data")
                        .valueStream()
                        .map(model -> model.path("id").asString()))
                .containsExactly("gpt-4o-mini", "gpt-6-luna", "gpt-5.6-luna");
        assertThat(Client.json(client.get("/v1/models/gpt-6-luna"))
                        .path("object")
                        .asString())
                .isEqualTo("model");
        assertThat(client.get("/v1/models/gpt-2").statusCode()).isEqualTo(404);
    }

    @Test
    void isHealthyWithoutAKey() {
        HttpResponse<String> response = client.send(java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(simulator.baseUrl().replace("/v1", "/health")))
                .build());
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNoOtherAddress() {
        assertThat(client.get("/v1/embeddings").statusCode()).isEqualTo(404);
        assertThat(client.get("/v1/chat/completions").statusCode()).isEqualTo(404);
        assertThat(client.get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void insistsOnABearerToken() {
        var request = client.to("/v1/chat/completions").setHeader("Authorization", "Basic abc");
        HttpResponse<String> response = client.send(
                request.POST(BodyPublishers.ofString(Client.chat("Hello").toString()))
                        .build());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Client.json(response).at("/error/code").asString()).isEqualTo("invalid_api_key");
        assertThat(Client.json(response).at("/error/param").isNull()).isTrue();
    }

    @Test
    void acceptsOnlyTheKeyItWasGiven() {
        try (OpenAiSimulator strict =
                OpenAiSimulator.start(SimulatorOptions.defaults().withApiKey("other"))) {
            HttpResponse<String> refused = new Client(strict).ask(Client.chat("Hello"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("secret-key", "other");
        }
        try (OpenAiSimulator strict =
                OpenAiSimulator.start(SimulatorOptions.defaults().withApiKey("secret-key"))) {
            assertThat(new Client(strict).ask(Client.chat("Hello")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesItsTimeForAWholeAnswer() {
        FakePace clock = new FakePace();
        SimulatorOptions slow = SimulatorOptions.defaults()
                .withTimeToFirstToken(Duration.ofMillis(300))
                .withTokensPerSecond(50);
        try (OpenAiSimulator other = OpenAiSimulator.start(slow, clock)) {
            HttpResponse<String> response = new Client(other).ask(Client.chat("Hello"));
            int tokens = Tokens.count(Client.content(response));
            assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(300), Duration.ofMillis(tokens * 20L));
            assertThat(response.headers().firstValue("openai-processing-ms"))
                    .hasValue(Integer.toString(300 + tokens * 20));
        }
    }
}
