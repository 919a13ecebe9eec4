package gofast.openai.simulator.request;

import static gofast.openai.simulator.request.JsonKind.ARRAY;
import static gofast.openai.simulator.request.JsonKind.BOOLEAN;
import static gofast.openai.simulator.request.JsonKind.DECIMAL;
import static gofast.openai.simulator.request.JsonKind.INTEGER;
import static gofast.openai.simulator.request.JsonKind.OBJECT;
import static gofast.openai.simulator.request.JsonKind.STRING;
import static gofast.openai.simulator.request.JsonKind.STRING_OR_ARRAY;
import static gofast.openai.simulator.request.JsonKind.STRING_OR_OBJECT;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keys an object of the request may have, and the type of each. */
final class KnownKeys {

    /** An explicit null stands for "not given" here; everywhere else it is a wrong type. */
    private static final Set<String> REQUIRED = Set.of("model", "messages");

    static final KnownKeys OF_REQUEST = new KnownKeys(Map.ofEntries(
            entry("model", STRING),
            entry("messages", ARRAY),
            entry("audio", OBJECT),
            entry("frequency_penalty", DECIMAL),
            entry("function_call", STRING_OR_OBJECT),
            entry("functions", ARRAY),
            entry("logit_bias", OBJECT),
            entry("logprobs", BOOLEAN),
            entry("max_completion_tokens", INTEGER),
            entry("max_tokens", INTEGER),
            entry("metadata", OBJECT),
            entry("modalities", ARRAY),
            entry("n", INTEGER),
            entry("parallel_tool_calls", BOOLEAN),
            entry("prediction", OBJECT),
            entry("presence_penalty", DECIMAL),
            entry("prompt_cache_key", STRING),
            entry("prompt_cache_retention", STRING),
            entry("reasoning_effort", STRING),
            entry("response_format", OBJECT),
            entry("safety_identifier", STRING),
            entry("seed", INTEGER),
            entry("service_tier", STRING),
            entry("stop", STRING_OR_ARRAY),
            entry("store", BOOLEAN),
            entry("stream", BOOLEAN),
            entry("stream_options", OBJECT),
            entry("temperature", DECIMAL),
            entry("tool_choice", STRING_OR_OBJECT),
            entry("tools", ARRAY),
            entry("top_logprobs", INTEGER),
            entry("top_p", DECIMAL),
            entry("user", STRING),
            entry("verbosity", STRING),
            entry("web_search_options", OBJECT)));

    static final KnownKeys OF_STREAM_OPTIONS =
            new KnownKeys(Map.of("include_usage", BOOLEAN, "include_obfuscation", BOOLEAN));

    static final KnownKeys OF_RESPONSE_FORMAT = new KnownKeys(Map.of("type", STRING, "json_schema", OBJECT));

    static final KnownKeys OF_JSON_SCHEMA =
            new KnownKeys(Map.of("name", STRING, "description", STRING, "strict", BOOLEAN, "schema", OBJECT));

    static final KnownKeys OF_MESSAGE = new KnownKeys(Map.of(
            "role", STRING,
            "content", STRING_OR_ARRAY,
            "name", STRING,
            "refusal", STRING,
            "audio", OBJECT,
            "tool_calls", ARRAY,
            "tool_call_id", STRING,
            "function_call", OBJECT));

    private final Map<String, JsonKind> kinds;

    private KnownKeys(Map<String, JsonKind> kinds) {
        this.kinds = kinds;
    }

    /** Refuses keys that are unknown and values of the wrong type; {@code prefix} names the object in the message. */
    void check(String prefix, JsonNode object) {
        object.properties().forEach(property -> checkOne(prefix, property.getKey(), property.getValue()));
    }

    private void checkOne(String prefix, String key, JsonNode value) {
        JsonKind kind = kinds.get(key);
        if (kind == null) {
            throw new RefusedException(
                    ApiError.invalid("Unknown parameter: '" + prefix + key + "'.", prefix + key, "unknown_parameter"));
        }
        if (!value.isNull() || REQUIRED.contains(key)) {
            kind.check(prefix + key, value);
        }
    }
}
