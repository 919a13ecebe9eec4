package gofast.training.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published schemas of messages, closed: consumers pass over fields they do not know, but we send none that no schema has.
 */
public final class MessageContract {
    /** Messages of work have no type within; this is how the schemas call them. */
    public static final String WORK = "generate-plan.v1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUFFIX = ".schema.json";
    private static final String PROMISED = "v1/schemas/";
    private static final String TYPE_PREFIX = "training.gofast.";

    private MessageContract() {}

    /** The folder of the published documents, wherever in the project a test is run. */
    public static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(place -> place.resolve("ops/contract"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    /** The names of all schemas, such as "plan-generated.v1". */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1" + SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the schema for a type such as "training.gofast.plan.generated.v1". */
    public static String nameOf(String type) {
        return type.replace(TYPE_PREFIX, "").replaceFirst("\\.", "-");
    }

    public static void holdsEvent(String event) {
        holds(nameOf(JSON.readTree(event).path("type").asString()), event);
    }

    public static void holdsWork(String message) {
        holds(WORK, message);
    }

    private static void holds(String name, String message) {
        assertThat(violations(name, JSON.readTree(message))).as(message).isEmpty();
    }

    /** What a message has that the schema does not, and the reverse. */
    public static List<String> violations(String name, JsonNode message) {
        return errors(closed(read(name + SUFFIX)), message);
    }

    /** What somebody would complain of who holds messages against the schema as it is published. */
    public static List<String> complaints(String name, JsonNode message) {
        return errors(read(name + SUFFIX), message);
    }

    /** What somebody would complain of who kept the schema as version 1 published it. */
    public static List<String> promisedComplaints(String name, JsonNode message) {
        return errors(PROMISED, read(PROMISED + name + SUFFIX), message);
    }

    private static List<String> errors(JsonNode schema, JsonNode message) {
        return errors("", schema, message);
    }

    private static List<String> errors(String folder, JsonNode schema, JsonNode message) {
        return schema(folder, schema).validate(message).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String folder, JsonNode schema) {
        ((ObjectNode) schema).remove("$schema");
        Map<String, String> others = Map.of("memory:/event.schema.json", withoutDialect(folder + "event.schema.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(others)
                                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()))
                .getSchema(SchemaLocation.of("memory:/schema.json"), schema);
    }

    /** The closing keyword is newer than the dialect that the schemas are published in. */
    private static String withoutDialect(String file) {
        ObjectNode schema = (ObjectNode) read(file);
        schema.remove("$schema");
        return schema.toString();
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema.path("type").asString("").equals("object")) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
        schema.path("properties").forEach(MessageContract::closed);
        return schema;
    }

    /** A file of the folder. */
    public static JsonNode read(String file) {
        return JSON.readTree(text(file));
    }

    public static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of an object, each with the object that has all but that one. */
    public static Map<String, JsonNode> withoutEach(JsonNode object) {
        return object.propertyNames().stream().collect(Collectors.toMap(Function.identity(), name -> {
            ObjectNode less = (ObjectNode) object.deepCopy();
            less.remove(name);
            return less;
        }));
    }
}
