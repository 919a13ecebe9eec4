package gofast.openai.simulator.answer;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Some value that fits a strict schema; patterns and multiples are not looked at. */
final class SchemaSample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Deeper than any legal schema but one that refers to itself. */
    private static final int DEEP = 12;

    /** Only a schema that no finite value fits leads here. */
    private static final int ENDLESS = 100;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-01-05T06:30:00Z",
            "date", "2026-01-05",
            "time", "06:30:00Z",
            "duration", "PT30M",
            "email", "runner@example.com",
            "hostname", "example.com",
            "ipv4", "192.0.2.1",
            "ipv6", "2001:db8::1",
            "uuid", "00000000-0000-4000-8000-000000000000");

    private final JsonNode root;

    private SchemaSample(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode schema) {
        return new SchemaSample(schema).of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > ENDLESS) {
            return JSON.nullNode();
        }
        if (schema.has("$ref")) {
            return of(root.at(schema.path("$ref").asString().substring(1)), depth + 1);
        }
        if (schema.has("anyOf")) {
            return of(alternative(schema.path("anyOf"), depth), depth + 1);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        return schema.has("enum") ? schema.path("enum").path(0) : ofType(schema, depth);
    }

    private static JsonNode alternative(JsonNode alternatives, int depth) {
        return alternatives
                .valueStream()
                .filter(alternative ->
                        depth < DEEP || alternative.path("type").asString("").equals("null"))
                .findFirst()
                .orElse(alternatives.path(0));
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" ->
                JSON.stringNode(BY_FORMAT.getOrDefault(schema.path("format").asString(""), "simulated"));
            case "integer" -> JSON.numberNode((long) Math.ceil(number(schema)));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        int usual = depth < DEEP ? 1 : 0;
        int size = Math.clamp(
                usual, schema.path("minItems").asInt(0), schema.path("maxItems").asInt(Integer.MAX_VALUE));
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private static double number(JsonNode schema) {
        double least = Math.max(bound(schema, "minimum", -1e9), bound(schema, "exclusiveMinimum", -1e9) + 1);
        double most = Math.min(bound(schema, "maximum", 1e9), bound(schema, "exclusiveMaximum", 1e9) - 1);
        return least > most ? (least + most) / 2 : Math.clamp(1, least, most);
    }

    private static double bound(JsonNode schema, String keyword, double otherwise) {
        return schema.path(keyword).asDouble(otherwise);
    }
}
