package gofast.openai.simulator.request;

import tools.jackson.databind.JsonNode;

/** The JSON types of the API's parameters, with the words its errors use for them. */
enum JsonKind {
    STRING("a string"),
    INTEGER("an integer"),
    DECIMAL("a decimal"),
    BOOLEAN("a boolean"),
    ARRAY("an array"),
    OBJECT("an object"),
    STRING_OR_ARRAY("a string or an array of strings"),
    STRING_OR_OBJECT("a string or an object"),
    ANY("anything");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    void check(String param, JsonNode value) {
        if (!matches(value)) {
            throw new RefusedException(ApiError.invalid(
                    "Invalid type for '%s': expected %s, but got %s instead.".formatted(param, words, name(value)),
                    param,
                    "invalid_type"));
        }
    }

    String words() {
        return words;
    }

    boolean matches(JsonNode value) {
        return switch (this) {
            case STRING -> value.isString();
            case INTEGER -> value.isIntegralNumber();
            case DECIMAL -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
            case STRING_OR_ARRAY -> value.isString() || value.isArray();
            case STRING_OR_OBJECT -> value.isString() || value.isObject();
            case ANY -> true;
        };
    }

    private static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }
}
