package gofast.openai.simulator.request;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The rules for single parameters, some of which depend on the model. */
final class Parameters {

    private static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh");
    private static final List<String> VERBOSITIES = List.of("low", "medium", "high");
    private static final List<String> TIERS = List.of("auto", "default", "flex", "scale", "priority");
    private static final int MAX_KEY_LENGTH = 64;
    private static final int MAX_METADATA_PAIRS = 16;
    private static final int MAX_METADATA_VALUE_LENGTH = 512;
    private static final int MAX_STOP_SEQUENCES = 4;

    private final JsonNode root;
    private final Model model;

    Parameters(JsonNode root, Model model) {
        this.root = root;
        this.model = model;
    }

    void check() {
        checkLimits();
        checkNumbers();
        checkReasoning();
        checkStreamOptions();
        checkStrings();
        checkMetadata();
    }

    /** Most tokens of the answer. */
    int outputLimit() {
        int most = model.maxOutputTokens();
        return given("max_completion_tokens")
                ? root.path("max_completion_tokens").asInt()
                : given("max_tokens") ? root.path("max_tokens").asInt() : most;
    }

    private void checkLimits() {
        if (model.reasoning() && given("max_tokens")) {
            throw unsupportedParameter("max_tokens", " Use 'max_completion_tokens' instead.");
        }
        if (given("max_tokens") && given("max_completion_tokens")) {
            throw invalid(
                    "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
                    "max_tokens",
                    "invalid_parameter_combination");
        }
        checkLimit("max_tokens");
        checkLimit("max_completion_tokens");
    }

    private void checkLimit(String param) {
        if (!given(param)) {
            return;
        }
        checkRange(param, 1, Integer.MAX_VALUE);
        int asked = root.path(param).asInt();
        if (asked > model.maxOutputTokens()) {
            throw invalid(
                    "%s is too large: %d. This model supports at most %d completion tokens, whereas you provided %d."
                            .formatted(param, asked, model.maxOutputTokens(), asked),
                    param,
                    "invalid_value");
        }
    }

    private void checkNumbers() {
        checkRange("temperature", 0, 2);
        checkRange("top_p", 0, 1);
        checkRange("frequency_penalty", -2, 2);
        checkRange("presence_penalty", -2, 2);
        checkRange("top_logprobs", 0, 20);
        checkRange("n", 1, 1);
        checkRange("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private void checkRange(String param, double least, double most) {
        if (!given(param)) {
            return;
        }
        double value = root.path(param).asDouble();
        String kind = root.path(param).isIntegralNumber() ? "integer" : "decimal";
        if (value < least) {
            throw invalid(
                    "Invalid '%s': %s below minimum value. Expected a value >= %s, but got %s instead."
                            .formatted(param, kind, plain(least), plain(value)),
                    param,
                    kind + "_below_min_value");
        }
        if (value > most) {
            throw invalid(
                    "Invalid '%s': %s above maximum value. Expected a value <= %s, but got %s instead."
                            .formatted(param, kind, plain(most), plain(value)),
                    param,
                    kind + "_above_max_value");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void checkReasoning() {
        if (given("reasoning_effort") && !model.reasoning()) {
            throw unsupportedParameter("reasoning_effort", "");
        }
        checkOneOf("reasoning_effort", EFFORTS);
        if (reasons()) {
            checkDefault("temperature", 1);
            checkDefault("top_p", 1);
        }
    }

    private boolean reasons() {
        return model.reasoning()
                && !root.path("reasoning_effort").asString("medium").equals("none");
    }

    private void checkDefault(String param, double standard) {
        if (given(param) && root.path(param).asDouble() != standard) {
            throw invalid(
                    "Unsupported value: '%s' does not support %s with this model. Only the default (%s) value is supported."
                            .formatted(param, root.path(param), plain(standard)),
                    param,
                    "unsupported_value");
        }
    }

    private void checkStreamOptions() {
        if (!given("stream_options")) {
            return;
        }
        if (!root.path("stream").asBoolean(false)) {
            throw invalid(
                    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
                    "stream_options",
                    "invalid_parameter_combination");
        }
        KnownKeys.OF_STREAM_OPTIONS.check("stream_options.", root.path("stream_options"));
    }

    private void checkStrings() {
        checkOneOf("service_tier", TIERS);
        checkOneOf("verbosity", model.reasoning() ? VERBOSITIES : List.of("medium"));
        checkLength("safety_identifier", root.path("safety_identifier").asString(""), MAX_KEY_LENGTH);
        checkLength("prompt_cache_key", root.path("prompt_cache_key").asString(""), MAX_KEY_LENGTH);
        if (root.path("stop").size() > MAX_STOP_SEQUENCES) {
            throw invalid("Invalid 'stop': array too long. Expected at most 4.", "stop", "array_above_max_length");
        }
    }

    private void checkMetadata() {
        if (!given("metadata")) {
            return;
        }
        if (!root.path("store").asBoolean(false)) {
            throw invalid(
                    "The 'metadata' parameter is only allowed when 'store' is enabled.",
                    "metadata",
                    "invalid_parameter_combination");
        }
        if (root.path("metadata").size() > MAX_METADATA_PAIRS) {
            throw invalid("Invalid 'metadata': more than 16 pairs.", "metadata", "object_above_max_properties");
        }
        root.path("metadata").properties().forEach(pair -> checkPair(pair.getKey(), pair.getValue()));
    }

    private static void checkPair(String key, JsonNode value) {
        String param = "metadata." + key;
        checkLength(param, key, MAX_KEY_LENGTH);
        JsonKind.STRING.check(param, value);
        checkLength(param, value.asString(), MAX_METADATA_VALUE_LENGTH);
    }

    private void checkOneOf(String param, List<String> values) {
        if (given(param) && !values.contains(root.path(param).asString())) {
            throw invalid(
                    "Unsupported value: '%s' does not support '%s' with this model. Supported values are: %s."
                            .formatted(param, root.path(param).asString(), quoted(values)),
                    param,
                    "unsupported_value");
        }
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    }

    private static void checkLength(String param, String value, int most) {
        if (value.length() > most) {
            throw invalid(
                    "Invalid '%s': string too long. Expected a string with maximum length %d, but got a string with length %d instead."
                            .formatted(param, most, value.length()),
                    param,
                    "string_above_max_length");
        }
    }

    private boolean given(String param) {
        return root.hasNonNull(param);
    }

    private static RefusedException unsupportedParameter(String param, String advice) {
        return invalid(
                "Unsupported parameter: '" + param + "' is not supported with this model." + advice,
                param,
                "unsupported_parameter");
    }

    private static RefusedException invalid(String message, String param, String code) {
        return new RefusedException(ApiError.invalid(message, param, code));
    }
}
