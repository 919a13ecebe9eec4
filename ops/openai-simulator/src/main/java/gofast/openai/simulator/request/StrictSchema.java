package gofast.openai.simulator.request;

import static gofast.openai.simulator.request.JsonKind.ANY;
import static gofast.openai.simulator.request.JsonKind.ARRAY;
import static gofast.openai.simulator.request.JsonKind.DECIMAL;
import static gofast.openai.simulator.request.JsonKind.INTEGER;
import static gofast.openai.simulator.request.JsonKind.OBJECT;
import static gofast.openai.simulator.request.JsonKind.STRING;
import static gofast.openai.simulator.request.JsonKind.STRING_OR_ARRAY;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A JSON schema held against the rules of strict mode. */
final class StrictSchema {

    private static final Map<String, JsonKind> KEYWORDS = Map.ofEntries(
            entry("$schema", STRING),
            entry("type", STRING_OR_ARRAY),
            entry("properties", OBJECT),
            entry("required", ARRAY),
            entry("additionalProperties", ANY),
            entry("items", ANY),
            entry("enum", ARRAY),
            entry("const", ANY),
            entry("anyOf", ARRAY),
            entry("$ref", STRING),
            entry("$defs", OBJECT),
            entry("definitions", OBJECT),
            entry("title", STRING),
            entry("description", STRING),
            entry("format", STRING),
            entry("pattern", STRING),
            entry("minItems", INTEGER),
            entry("maxItems", INTEGER),
            entry("minimum", DECIMAL),
            entry("maximum", DECIMAL),
            entry("exclusiveMinimum", DECIMAL),
            entry("exclusiveMaximum", DECIMAL),
            entry("multipleOf", DECIMAL));
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");
    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

    // The narrow limits of the first release: what is legal here is legal for every model and provider.
    private static final int MAX_PROPERTIES = 100;
    private static final int MAX_ENUM_VALUES = 500;
    private static final int MAX_NAME_CHARACTERS = 15_000;
    private static final int LARGE_ENUM = 250;
    private static final int MAX_LARGE_ENUM_CHARACTERS = 7_500;
    private static final int MAX_DEPTH = 10;

    private final String name;
    private final JsonNode root;
    private int properties;
    private int enumValues;
    private int nameCharacters;

    StrictSchema(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    void check() {
        if (!root.path("type").asString("").equals("object")) {
            throw invalid(List.of(), "schema must be a JSON Schema of 'type: \"object\"' at its root");
        }
        if (root.has("anyOf")) {
            throw invalid(List.of(), "'anyOf' is not permitted at the root");
        }
        checkNode(root, List.of(), 1);
    }

    private void checkNode(JsonNode schema, List<String> at, int depth) {
        if (!schema.isObject()) {
            throw invalid(at, "a schema must be an object");
        }
        if (depth > MAX_DEPTH) {
            throw invalid(at, depth + " levels of nesting exceeds limit of " + MAX_DEPTH);
        }
        checkKeywords(schema, at);
        checkTypes(schema, at);
        checkEnum(schema, at);
        checkObject(schema, at);
        checkNames(schema, at);
        checkChildren(schema, at, depth);
    }

    private void checkKeywords(JsonNode schema, List<String> at) {
        for (String keyword : schema.propertyNames()) {
            JsonKind kind = KEYWORDS.get(keyword);
            if (kind == null) {
                throw invalid(at, "'" + keyword + "' is not permitted");
            }
            if (!kind.matches(schema.path(keyword))) {
                throw invalid(at, "'" + keyword + "' is not " + kind.words());
            }
        }
        if (schema.has("format") && !FORMATS.contains(schema.path("format").asString())) {
            throw invalid(at, "'" + schema.path("format").asString() + "' is not a supported format");
        }
    }

    private void checkTypes(JsonNode schema, List<String> at) {
        Set<String> types = typesOf(schema);
        if (types.isEmpty()
                && !schema.has("$ref")
                && !schema.has("anyOf")
                && !schema.has("enum")
                && !schema.has("const")) {
            throw invalid(at, "schema must have a 'type' key");
        }
        if (!TYPES.containsAll(types)) {
            throw invalid(at, "unknown type " + schema.path("type"));
        }
        if (types.contains("array") && !schema.has("items")) {
            throw invalid(at, "array schema missing items");
        }
    }

    private static Set<String> typesOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(node -> node.asString("")).collect(Collectors.toSet())
                : type.isMissingNode() ? Set.of() : Set.of(type.asString(""));
    }

    private void checkEnum(JsonNode schema, List<String> at) {
        enumValues += schema.path("enum").size();
        if (enumValues > MAX_ENUM_VALUES) {
            throw invalid(at, "more than " + MAX_ENUM_VALUES + " enum values in the schema");
        }
        if (schema.has("enum") && schema.path("enum").isEmpty()) {
            throw invalid(at, "enum must be a list with at least one value");
        }
        if (schema.path("enum").size() > LARGE_ENUM && lengths(schema.path("enum")) > MAX_LARGE_ENUM_CHARACTERS) {
            throw invalid(at, "more than " + MAX_LARGE_ENUM_CHARACTERS + " characters in one enum");
        }
    }

    private static int lengths(JsonNode values) {
        return values.valueStream()
                .mapToInt(value -> value.asString("").length())
                .sum();
    }

    /** Names of properties and definitions, and the values of enums and constants, all together. */
    private void checkNames(JsonNode schema, List<String> at) {
        for (String keyword : List.of("properties", "$defs", "definitions")) {
            nameCharacters += schema.path(keyword).propertyNames().stream()
                    .mapToInt(String::length)
                    .sum();
        }
        nameCharacters +=
                lengths(schema.path("enum")) + schema.path("const").asString("").length();
        if (nameCharacters > MAX_NAME_CHARACTERS) {
            throw invalid(at, "more than " + MAX_NAME_CHARACTERS + " characters of names and values in the schema");
        }
    }

    private void checkObject(JsonNode schema, List<String> at) {
        if (!typesOf(schema).contains("object")) {
            return;
        }
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").asBoolean()) {
            throw invalid(at, "'additionalProperties' is required to be supplied and to be false");
        }
        checkRequired(schema, at);
        properties += schema.path("properties").size();
        if (properties > MAX_PROPERTIES) {
            throw invalid(at, "more than " + MAX_PROPERTIES + " properties in the schema");
        }
    }

    private void checkRequired(JsonNode schema, List<String> at) {
        Set<String> names = new HashSet<>(schema.path("properties").propertyNames());
        Set<String> required = schema.path("required")
                .valueStream()
                .map(node -> node.asString(""))
                .collect(Collectors.toSet());
        if (!schema.path("required").isArray() || !names.equals(required)) {
            throw invalid(
                    at, "'required' is required to be supplied and to be an array including every key in properties");
        }
    }

    private void checkChildren(JsonNode schema, List<String> at, int depth) {
        checkEach(schema, "properties", at, depth + 1);
        checkEach(schema, "$defs", at, 1);
        checkEach(schema, "definitions", at, 1);
        if (schema.has("items")) {
            checkNode(schema.path("items"), under(at, "items"), depth + 1);
        }
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            checkNode(schema.path("anyOf").path(i), under(under(at, "anyOf"), Integer.toString(i)), depth);
        }
        checkReference(schema, at);
    }

    private void checkEach(JsonNode schema, String keyword, List<String> at, int depth) {
        schema.path(keyword)
                .properties()
                .forEach(child -> checkNode(child.getValue(), under(under(at, keyword), child.getKey()), depth));
    }

    private void checkReference(JsonNode schema, List<String> at) {
        String target = schema.path("$ref").asString("#");
        if (!target.startsWith("#") || root.at(target.substring(1)).isMissingNode()) {
            throw invalid(at, "reference " + target + " leads nowhere");
        }
    }

    private static List<String> under(List<String> at, String step) {
        List<String> longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    private RefusedException invalid(List<String> at, String problem) {
        String context = at.stream().map(step -> "'" + step + "'").collect(Collectors.joining(", ", "(", ")"));
        return new RefusedException(ApiError.invalid(
                "Invalid schema for response_format '%s': In context=%s, %s.".formatted(name, context, problem),
                "response_format",
                "invalid_json_schema"));
    }
}
