package gofast.openai.simulator.request;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads and checks the response_format of a request. */
final class ResponseFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ResponseFormat() {}

    static AnswerFormat read(JsonNode format, String prompt) {
        if (format.isMissingNode() || format.isNull()) {
            return AnswerFormat.TEXT;
        }
        KnownKeys.OF_RESPONSE_FORMAT.check("response_format.", format);
        return switch (format.path("type").asString("")) {
            case "text" -> AnswerFormat.TEXT;
            case "json_object" -> jsonObject(prompt);
            case "json_schema" -> jsonSchema(format.path("json_schema"));
            default ->
                throw invalid(
                        "Invalid value: '%s'. Supported values are: 'text', 'json_object', and 'json_schema'."
                                .formatted(format.path("type").asString("")),
                        "response_format.type",
                        "invalid_value");
        };
    }

    private static AnswerFormat jsonObject(String prompt) {
        if (!prompt.toLowerCase(Locale.ROOT).contains("json")) {
            throw invalid(
                    "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
                            + " 'json_object'.",
                    "messages",
                    "invalid_value");
        }
        return AnswerFormat.JSON_OBJECT;
    }

    private static AnswerFormat jsonSchema(JsonNode format) {
        String param = "response_format.json_schema";
        requirePresent(param, format);
        KnownKeys.OF_JSON_SCHEMA.check(param + ".", format);
        requirePresent(param + ".name", format.path("name"));
        requirePresent(param + ".schema", format.path("schema"));
        String name = format.path("name").asString();
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    "Invalid '" + param + ".name': string does not match pattern '^[a-zA-Z0-9_-]+$'.",
                    param + ".name",
                    "invalid_value");
        }
        if (!format.path("strict").asBoolean(false)) {
            throw invalid(
                    "This server takes strict schemas only: set '" + param + ".strict' to true.",
                    param + ".strict",
                    "invalid_value");
        }
        new StrictSchema(name, format.path("schema")).check();
        return AnswerFormat.of(format.path("schema"));
    }

    private static void requirePresent(String param, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            throw invalid("Missing required parameter: '" + param + "'.", param, "missing_required_parameter");
        }
    }

    private static RefusedException invalid(String message, String param, String code) {
        return new RefusedException(ApiError.invalid(message, param, code));
    }
}
