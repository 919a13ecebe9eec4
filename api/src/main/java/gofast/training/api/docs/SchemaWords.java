package gofast.training.api.docs;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says in a few words, as HTML, what a schema takes. */
final class SchemaWords {
    private SchemaWords() {}

    static String of(JsonNode schema) {
        String name = OpenApi.nameOf(schema);
        if (!name.isEmpty()) {
            return "<a href=\"#schema-%s\">%s</a>".formatted(name, name);
        }
        if (schema.has("oneOf")) {
            return schema.path("oneOf").valueStream().map(SchemaWords::of).collect(Collectors.joining(" or "));
        }
        if (schema.has("const")) {
            return Html.code(schema.path("const").asString());
        }
        if (schema.has("enum")) {
            return "one of "
                    + schema.path("enum")
                            .valueStream()
                            .map(value -> Html.code(value.asString()))
                            .collect(Collectors.joining(", "));
        }
        return plain(schema);
    }

    private static String plain(JsonNode schema) {
        String type = schema.path("type").asString("anything");
        if (type.equals("array")) {
            return "list: " + of(schema.path("items"));
        }
        return Stream.of(schema.path("format").asString(type), range(schema), length(schema), usual(schema))
                .filter(part -> !part.isEmpty())
                .map(Html::escaped)
                .collect(Collectors.joining(", "));
    }

    private static String range(JsonNode schema) {
        boolean hasLeast = schema.has("minimum");
        boolean hasMost = schema.has("maximum");
        if (hasLeast && hasMost) {
            return schema.path("minimum").asString() + " to "
                    + schema.path("maximum").asString();
        }
        return hasLeast ? "at least " + schema.path("minimum").asString() : "";
    }

    private static String length(JsonNode schema) {
        return schema.has("maxLength") ? "at most " + schema.path("maxLength").asString() + " characters" : "";
    }

    private static String usual(JsonNode schema) {
        return schema.has("default") ? "else " + schema.path("default").asString() : "";
    }
}
