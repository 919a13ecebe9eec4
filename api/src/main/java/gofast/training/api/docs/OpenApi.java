package gofast.training.api.docs;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The api's OpenAPI document, as far as the page asks for it. */
record OpenApi(JsonNode root) {
    private static final String SCHEMAS = "#/components/schemas/";

    /** A route as the document describes it. */
    record Operation(String method, String path, JsonNode words) {
        String id() {
            return words.path("operationId").asString();
        }

        boolean isTagged(String tag) {
            return words.at("/tags/0").asString("").equals(tag);
        }
    }

    String text(String pointer) {
        return root.at(pointer).asString("");
    }

    Stream<Operation> operations(String tag) {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .filter(operation -> operation.isTagged(tag));
    }

    /** What a node refers to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** The name of the schema that a node refers to; empty for one that has none. */
    static String nameOf(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
    }
}
