package gofast.training.worker.openai;

import static gofast.training.worker.openai.Models.LOOSE;
import static gofast.training.worker.openai.Models.LUNA;
import static gofast.training.worker.openai.Models.MINI;
import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.worker.testing.ScriptedModel;
import java.util.UUID;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatBodyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AnswerFormat SCHEMA = new AnswerFormat.Schema(
            "weeks", JSON.createObjectNode().put("type", "object").put("additionalProperties", false));

    @Test
    void asksWithRulesFirstAndTheQuestionAfter() {
        JsonNode messages = body(MINI, Models.request()).path("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.path(0).path("role").asString()).isEqualTo("system");
        assertThat(messages.path(0).path("content").asString()).isEqualTo("the rules");
        assertThat(messages.path(1).path("role").asString()).isEqualTo("user");
        assertThat(messages.path(1).path("content").asString()).isEqualTo("the question");
    }

    @Test
    void asksForAStreamWithUsage() {
        JsonNode body = body(MINI, Models.request());
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.at("/stream_options/include_usage").asBoolean()).isTrue();
    }

    @Test
    void hasTheFieldsThatItsModelTakesAndNoOther() {
        assertThat(body(MINI, Models.request()).propertyNames())
                .containsExactlyInAnyOrder(
                        "model",
                        "messages",
                        "max_tokens",
                        "temperature",
                        "response_format",
                        "stream",
                        "stream_options",
                        "safety_identifier",
                        "prompt_cache_key");
        assertThat(body(LUNA, Models.request()).propertyNames())
                .contains("max_completion_tokens", "reasoning_effort")
                .doesNotContain("max_tokens", "temperature", "metadata");
        assertThat(body(LUNA, Models.request()).path("reasoning_effort").asString())
                .isEqualTo("none");
        assertThat(body(MINI, Models.request()).path("temperature").asDouble()).isEqualTo(0.7);
    }

    @Test
    void asksForNoMoreThanTheModelCanWrite() {
        assertThat(body(MINI, Models.request(SCHEMA, 5_000)).path("max_tokens").asInt())
                .isEqualTo(5_000);
        assertThat(body(MINI, Models.request(SCHEMA, 50_000)).path("max_tokens").asInt())
                .isEqualTo(16_384);
    }

    @Test
    void sendsAStrictSchemaOnlyWhereTheModelKeepsToIt() {
        JsonNode format = body(MINI, Models.request(SCHEMA, 100)).path("response_format");
        assertThat(format).isEqualTo(JSON.readTree("""
                {"type": "json_schema",
                 "json_schema": {"name": "weeks", "strict": true,
                                 "schema": {"type": "object", "additionalProperties": false}}}
                """));
        JsonNode any = JSON.readTree("{\"type\": \"json_object\"}");
        assertThat(body(LOOSE, Models.request(SCHEMA, 100)).path("response_format"))
                .isEqualTo(any);
        assertThat(body(MINI, Models.request()).path("response_format")).isEqualTo(any);
    }

    @Test
    void namesTheAthleteByNothingButAHash() {
        UUID athlete = UUID.fromString("018f2c6e-0000-7000-8000-000000000001");
        String mine = identifier(athlete);
        assertThat(mine).matches("[0-9a-f]{32}").isEqualTo(identifier(athlete));
        assertThat(mine).isNotEqualTo(identifier(UUID.randomUUID())).doesNotContain("018f2c6e");
    }

    @Test
    void sharesTheProvidersCacheAmongCallsWithTheSamePrompt() {
        assertThat(body(MINI, Models.request()).path("prompt_cache_key").asString())
                .isEqualTo("plan-7");
    }

    @Test
    void goesOutWithTheKeyInItsHeaderAlone() throws Exception {
        try (var server = new ScriptedModel()) {
            server.streams("{}");
            ModelRequest request = Models.request();
            new Client(server.baseUrl()).ask(MINI, () -> Models.question(request));
            RecordedRequest sent = server.nextRequest();
            assertThat(sent.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
            assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer sk-test");
            assertThat(sent.getHeaders().get("X-Client-Request-Id"))
                    .isEqualTo(request.jobId().toString());
            assertThat(sent.getHeaders()
                            .newBuilder()
                            .removeAll("Authorization")
                            .build()
                            .toString())
                    .doesNotContain("sk-test");
            assertThat(sent.getUrl().toString() + ScriptedModel.text(sent)).doesNotContain("sk-test");
        }
    }

    private static String identifier(UUID athlete) {
        var request = new ModelRequest(
                new Prompt("v", "s", "u"), new AnswerFormat.AnyObject(), 1, UUID.randomUUID(), athlete);
        return body(MINI, request).path("safety_identifier").asString();
    }

    private static JsonNode body(Model model, ModelRequest request) {
        return JSON.readTree(new ChatBody(JSON).of(model, request));
    }
}
