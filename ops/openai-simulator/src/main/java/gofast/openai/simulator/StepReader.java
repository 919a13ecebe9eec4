package gofast.openai.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads one step of a script. */
final class StepReader {

    private static final Set<String> KEYS = Set.of(
            "fault",
            "model",
            "containing",
            "probability",
            "times",
            "always",
            "status",
            "headers",
            "body",
            "text",
            "afterTokens",
            "millis");
    private static final int DEFAULT_AFTER_TOKENS = 40;
    private static final int DEFAULT_MILLIS = 1000;

    private final JsonNode json;

    private StepReader(JsonNode json) {
        this.json = json;
    }

    /** Throws {@link IllegalArgumentException} with a sentence for the author of the script. */
    static Step step(JsonNode json) {
        for (String key : json.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("a step has no '" + key + "', only "
                        + KEYS.stream().sorted().toList());
            }
        }
        return new StepReader(json).step();
    }

    private Step step() {
        Step step = Step.of(fault()).times(number("times", 1));
        step = json.has("model") ? step.forModel(string("model", "")) : step;
        step = json.has("containing") ? step.whenContaining(string("containing", "")) : step;
        step = json.has("probability") ? step.withProbability(decimal("probability")) : step;
        return json.path("always").asBoolean(false) ? step.always() : step;
    }

    private Fault fault() {
        String name = string("fault", "");
        return switch (name) {
            case "none" -> new Fault.ExtraHeaders(headers(Map.of()));
            case "throttle" -> Fault.throttle(millis());
            case "insufficient_quota" -> Fault.quotaExhausted();
            case "invalid_key" -> Fault.invalidKey();
            case "server_error" -> Fault.serverError();
            case "overloaded" -> Fault.overloaded();
            case "status" -> respond();
            case "ragged" -> new Fault.Ragged();
            case "slow_headers" -> new Fault.SlowHeaders(millis());
            case "stall" -> new Fault.Stall(afterTokens(), millis());
            case "connection_reset" -> new Fault.ResetConnection(number("afterTokens", 0));
            case "end_early" -> new Fault.EndEarly(afterTokens());
            case "error_in_stream" -> errorInStream();
            case "refusal" -> new Fault.Refusal(text("I'm sorry, but I can't help with that."));
            case "content_filter" -> new Fault.ContentFilter(afterTokens());
            case "whitespace_loop" -> new Fault.WhitespaceLoop(afterTokens());
            case "literal" -> new Fault.Literal(text(""));
            default -> new Fault.Spoil(spoiling(name));
        };
    }

    private static Spoiling spoiling(String name) {
        for (Spoiling spoiling : Spoiling.values()) {
            if (spoiling.name().toLowerCase(Locale.ROOT).equals(name)) {
                return spoiling;
            }
        }
        throw new IllegalArgumentException("there is no fault '" + name + "': the README lists them");
    }

    private Fault respond() {
        return new Fault.Respond(
                number("status", 500), headers(Map.of("content-type", "application/json")), body("{}"));
    }

    private Fault errorInStream() {
        return json.has("body") ? new Fault.ErrorInStream(afterTokens(), body("")) : Fault.errorInStream(afterTokens());
    }

    private Map<String, String> headers(Map<String, String> defaults) {
        Map<String, String> headers = new TreeMap<>(defaults);
        json.path("headers").properties().forEach(header -> {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().asString());
        });
        return headers;
    }

    /** A string as it is, anything else as its JSON. */
    private String body(String otherwise) {
        JsonNode body = json.path("body");
        return body.isMissingNode() ? otherwise : body.isString() ? body.asString() : body.toString();
    }

    private String text(String otherwise) {
        return string("text", otherwise);
    }

    private int number(String key, int otherwise) {
        require(json.path(key).isMissingNode() || json.path(key).canConvertToInt(), key, "a whole number");
        return json.path(key).asInt(otherwise);
    }

    private double decimal(String key) {
        require(json.path(key).isNumber(), key, "a number");
        return json.path(key).asDouble();
    }

    private String string(String key, String otherwise) {
        require(json.path(key).isMissingNode() || json.path(key).isString(), key, "a string");
        return json.path(key).asString(otherwise);
    }

    private static void require(boolean condition, String key, String what) {
        if (!condition) {
            throw new IllegalArgumentException("'" + key + "' is not " + what);
        }
    }

    private int afterTokens() {
        return number("afterTokens", DEFAULT_AFTER_TOKENS);
    }

    private Duration millis() {
        return Duration.ofMillis(number("millis", DEFAULT_MILLIS));
    }
}
