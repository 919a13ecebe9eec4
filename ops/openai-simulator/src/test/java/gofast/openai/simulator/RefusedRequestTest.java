package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RefusedRequestTest extends SimulatorTest {

    private static final String SCHEMA = """
            {"type":"json_schema","json_schema":{"name":"p","strict":true,"schema":{"type":"object",\
            "properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}}}""";

    private JsonNode error(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode error = Client.json(response).path("error");
        assertThat(error.propertyNames()).containsExactlyInAnyOrder("message", "type", "param", "code");
        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        return error;
    }

    private static ObjectNode with(String model, String more) {
        ObjectNode body = Client.chat("Say JSON").put("model", model);
        body.setAll((ObjectNode) JsonMapper.shared().readTree("{" + more + "}"));
        return body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"temprature\":1|temprature|unknown_parameter",
                "\"temperature\":\"hot\"|temperature|invalid_type",
                "\"temperature\":2.1|temperature|decimal_above_max_value",
                "\"temperature\":-1|temperature|integer_below_min_value",
                "\"top_p\":1.5|top_p|decimal_above_max_value",
                "\"stream\":\"yes\"|stream|invalid_type",
                "\"max_tokens\":1.5|max_tokens|invalid_type",
                "\"max_tokens\":0|max_tokens|integer_below_min_value",
                "\"max_tokens\":16385|max_tokens|invalid_value",
                "\"max_tokens\":99999999999999999999|max_tokens|integer_above_max_value",
                "\"max_completion_tokens\":16385|max_completion_tokens|invalid_value",
                "\"max_tokens\":5,\"max_completion_tokens\":5|max_tokens|invalid_parameter_combination",
                "\"reasoning_effort\":\"low\"|reasoning_effort|unsupported_parameter",
                "\"verbosity\":\"low\"|verbosity|unsupported_value",
                "\"service_tier\":\"gold\"|service_tier|unsupported_value",
                "\"n\":2|n|integer_above_max_value",
                "\"stream_options\":{}|stream_options|invalid_parameter_combination",
                "\"stream\":true,\"stream_options\":{\"usage\":true}|stream_options.usage|unknown_parameter",
                "\"metadata\":{\"job\":\"1\"}|metadata|invalid_parameter_combination",
                "\"store\":true,\"metadata\":{\"job\":1}|metadata.job|invalid_type",
                "\"stop\":[\"a\",\"b\",\"c\",\"d\",\"e\"]|stop|array_above_max_length",
                "\"messages\":[]|messages|empty_array",
                "\"messages\":null|messages|invalid_type",
                "\"messages\":[7]|messages[0]|invalid_type",
                "\"messages\":[{\"role\":\"coach\",\"content\":\"x\"}]|messages[0].role|invalid_value",
                "\"messages\":[{\"role\":\"user\"}]|messages[0].content|invalid_type",
                "\"messages\":[{\"role\":\"user\",\"content\":\"x\",\"mood\":1}]|messages[0].mood|unknown_parameter",
                "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]|messages[0].content|invalid_value",
                "\"response_format\":{\"type\":\"yaml\"}|response_format.type|invalid_value",
                "\"response_format\":{\"type\":\"json_schema\"}|response_format.json_schema|missing_required_parameter",
            })
    void saysWhatIsWrong(String more, String param, String code) {
        JsonNode error = error(400, client.ask(with("gpt-4o-mini", more)));
        assertThat(error.path("param").asString()).isEqualTo(param);
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max_tokens\":100|max_tokens|unsupported_parameter",
                "\"temperature\":0.7|temperature|unsupported_value",
                "\"temperature\":0.7,\"reasoning_effort\":\"low\"|temperature|unsupported_value",
                "\"top_p\":0.5|top_p|unsupported_value",
                "\"max_completion_tokens\":128001|max_completion_tokens|invalid_value",
                "\"reasoning_effort\":\"huge\"|reasoning_effort|unsupported_value",
            })
    void hasRulesOfItsOwnForReasoningModels(String more, String param, String code) {
        JsonNode error = error(400, client.ask(with("gpt-6-luna", more)));
        assertThat(error.path("param").asString()).isEqualTo(param);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(client.ask(with("gpt-5.6-luna", more)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"temperature\":0.7,\"max_tokens\":4000",
                "\"max_completion_tokens\":16384,\"temperature\":0",
                "\"temperature\":null,\"stop\":null,\"stream\":false",
                "\"store\":true,\"metadata\":{\"job\":\"1\"},\"safety_identifier\":\"h\",\"prompt_cache_key\":\"k\"",
                "\"response_format\":{\"type\":\"json_object\"}",
                "\"response_format\":{\"type\":\"text\"},\"seed\":9223372036854775807,\"user\":\"u\"",
                "\"response_format\":" + SCHEMA
            })
    void takesWhatTheModelTakes(String more) {
        assertThat(client.ask(with("gpt-4o-mini", more)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"max_completion_tokens\":128000,\"reasoning_effort\":\"low\"",
                "\"temperature\":1,\"verbosity\":\"low\"",
                "\"temperature\":0.7,\"reasoning_effort\":\"none\""
            })
    void takesWhatReasoningModelsTake(String more) {
        assertThat(client.ask(with("gpt-6-luna", more)).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsOnlyItsModels() {
        JsonNode error = error(404, client.ask(with("gpt-3", "")));
        assertThat(error.path("code").asString()).isEqualTo("model_not_found");
    }

    @Test
    void missesModelAndMessages() {
        assertThat(error(400, client.post("/v1/chat/completions", "{\"messages\":[]}"))
                        .path("param")
                        .asString())
                .isEqualTo("model");
        assertThat(error(400, client.post("/v1/chat/completions", "{\"model\":\"gpt-4o-mini\"}"))
                        .path("param")
                        .asString())
                .isEqualTo("messages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"model\":}"})
    void wantsAJsonObject(String body) {
        assertThat(error(400, client.post("/v1/chat/completions", body))
                        .path("message")
                        .asString())
                .startsWith("We could not parse");
    }

    @Test
    void wantsTheWordJsonForJsonMode() {
        ObjectNode body = with("gpt-4o-mini", "\"response_format\":{\"type\":\"json_object\"}");
        ((ObjectNode) body.at("/messages/0")).put("content", "Hello");
        assertThat(error(400, client.ask(body)).path("message").asString()).contains("must contain the word 'json'");
    }

    @Test
    void wantsStrictSchemas() {
        String loose = SCHEMA.replace("\"strict\":true", "\"strict\":false");
        JsonNode error = error(400, client.ask(with("gpt-4o-mini", "\"response_format\":" + loose)));
        assertThat(error.path("param").asString()).isEqualTo("response_format.json_schema.strict");
    }

    @Test
    void explainsAnIllegalSchema() {
        String open = SCHEMA.replace(",\"additionalProperties\":false", "");
        JsonNode error = error(400, client.ask(with("gpt-4o-mini", "\"response_format\":" + open)));
        assertThat(error.path("code").asString()).isEqualTo("invalid_json_schema");
        assertThat(error.path("message").asString())
                .startsWith("Invalid schema for response_format 'p'")
                .contains("additionalProperties");
    }

    @Test
    void refusesPromptsLongerThanTheContext() {
        String text = "word ".repeat(130_000);
        assertThat(error(400, client.ask(Client.chat(text))).path("code").asString())
                .isEqualTo("context_length_exceeded");
        assertThat(client.ask(Client.chat(text).put("model", "gpt-6-luna")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void usesUpNoStepOfTheScript() {
        simulator.script(Fault.serverError());
        client.ask(with("gpt-4o-mini", "\"temprature\":1"));
        assertThat(simulator.stepsLeft()).hasSize(1);
        assertThat(client.ask(Client.chat("Hello")).statusCode()).isEqualTo(500);
    }
}
