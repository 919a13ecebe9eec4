package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the document: those of answers are made of the records that are answered, and the words say what each field
 * means; those of requests stand in the words, and RequestContractTest holds them against the api.
 */
final class Schemas {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;
    private final Map<String, String> namesOfRecords = new LinkedHashMap<>();

    Schemas(Words words) {
        this.words = words;
        words.of("schemas").properties().stream()
                .filter(schema -> schema.getValue().has("of"))
                .forEach(schema ->
                        namesOfRecords.put(schema.getValue().path("of").asString(), schema.getKey()));
    }

    ObjectNode all() {
        ObjectNode all = JSON.createObjectNode();
        words.of("schemas").propertyNames().forEach(name -> all.set(name, schema(words.of("schemas", name))));
        words.of("operations")
                .forEach(operation -> close(all, operation.path("body").asString("")));
        return all;
    }

    /** Requests with fields that are not known are refused; answers may have more with time. */
    private static void close(ObjectNode all, String name) {
        JsonNode schema = all.path(name);
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.findValuesAsString("$ref").forEach(reference -> close(all, reference.replaceFirst(".*/", "")));
    }

    private ObjectNode schema(ObjectNode said) {
        if (!said.has("of")) {
            return said;
        }
        try {
            return ofRecord(Class.forName(said.path("of").asString()), said);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no longer such a record: " + said, e);
        }
    }

    private ObjectNode ofRecord(Class<?> type, ObjectNode said) {
        List<RecordComponent> fields = Arrays.asList(type.getRecordComponents());
        assertThat(said.path("properties").propertyNames())
                .as("the words for the fields of %s", type)
                .containsExactlyInAnyOrderElementsOf(
                        fields.stream().map(RecordComponent::getName).toList());
        ObjectNode schema = JSON.createObjectNode()
                .put("description", said.path("description").asString())
                .put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent field : fields) {
            if (isAlwaysThere(type, field)) {
                required.add(field.getName());
            }
            ResolvableType fieldType = ResolvableType.forMethodReturnType(field.getAccessor());
            properties.set(field.getName(), merged(of(fieldType), said.at("/properties/" + field.getName())));
        }
        return schema;
    }

    private static boolean isAlwaysThere(Class<?> type, RecordComponent field) {
        try {
            JsonInclude include = type.getDeclaredField(field.getName()).getAnnotation(JsonInclude.class);
            return field.getType() != Optional.class
                    && (include == null || include.value() != JsonInclude.Include.NON_EMPTY);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every component of a record has a field", e);
        }
    }

    /** What the code says, and what the words add: no more than a description, as a rule. */
    private static ObjectNode merged(ObjectNode code, JsonNode said) {
        if (said.isString()) {
            return code.put("description", said.stringValue());
        }
        if (said.has("$ref") || said.has("const")) {
            return (ObjectNode) said.deepCopy();
        }
        said.propertyStream().forEach(word -> code.set(word.getKey(), word.getValue()));
        return code;
    }

    /** A reference for a record that has a name, or what JSON writes for the type. */
    ObjectNode of(ResolvableType type) {
        Class<?> raw = type.toClass();
        if (raw == Optional.class) {
            return of(type.getGeneric(0));
        }
        if (raw == List.class) {
            return JSON.createObjectNode().put("type", "array").set("items", of(type.getGeneric(0)));
        }
        if (raw == Map.class) {
            return JSON.createObjectNode().put("type", "object").set("additionalProperties", of(type.getGeneric(1)));
        }
        return raw.isRecord() ? reference(raw) : simple(raw);
    }

    private ObjectNode reference(Class<?> record) {
        String name = Optional.ofNullable(namesOfRecords.get(record.getName()))
                .orElseThrow(() -> new AssertionError("words.yaml has no schema of " + record.getName()));
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode simple(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        return switch (type.getSimpleName()) {
            case "String" -> schema.put("type", "string");
            case "boolean" -> schema.put("type", "boolean");
            case "int", "Integer" -> schema.put("type", "integer").put("format", "int32");
            case "long", "Long" -> schema.put("type", "integer").put("format", "int64");
            case "double", "Double" -> schema.put("type", "number").put("format", "double");
            case "UUID", "Instant", "LocalDate" -> schema.put("type", "string").put("format", format(type));
            default -> throw new AssertionError("What does JSON make of " + type + "?");
        };
    }

    private static String format(Class<?> type) {
        return Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date")
                .getOrDefault(type, "");
    }
}
