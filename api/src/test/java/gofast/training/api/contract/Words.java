package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people say of the api, in words.yaml, with the values that the code has for what is "enum-of" something. */
record Words(JsonNode root) {
    private static final String FILE = "/openapi/words.yaml";
    private static final String ENUM_OF = "enum-of";

    static Words read() {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(FILE))) {
            Map<String, Object> words = new Yaml().load(file);
            JsonNode root = JsonMapper.shared().valueToTree(words);
            fillIn(root);
            return new Words(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode of(String part) {
        return root.path(part);
    }

    /** A copy of what is said of something; there must be something. */
    ObjectNode of(String part, String name) {
        JsonNode found = root.path(part).path(name);
        assertThat(found.isObject())
                .as("%s says nothing of %s in its part %s", FILE, name, part)
                .isTrue();
        return (ObjectNode) found.deepCopy();
    }

    String meaning(ProblemType problem) {
        String meaning = root.path("problems").path(problem.code()).asString("");
        assertThat(meaning)
                .as("%s says nothing of the problem %s", FILE, problem)
                .isNotEmpty();
        return meaning;
    }

    private static void fillIn(JsonNode node) {
        if (node instanceof ObjectNode object && object.has(ENUM_OF)) {
            ArrayNode values =
                    JsonMapper.shared().valueToTree(values(object.path(ENUM_OF).asString()));
            object.remove(ENUM_OF);
            object.set("enum", values);
        }
        node.forEach(Words::fillIn);
    }

    private static List<?> values(String name) {
        try {
            return name.matches(".*\\.[A-Z_]+") ? list(name) : codes(Class.forName(name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(FILE + " names " + name, e);
        }
    }

    private static List<?> list(String name) throws ReflectiveOperationException {
        int dot = name.lastIndexOf('.');
        Field field = Class.forName(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
        return (List<?>) Objects.requireNonNull(field.get(null));
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::code).toList();
    }

    /** As clients see it. */
    private static String code(Object constant) {
        if (constant instanceof ProblemType problem) {
            return problem.uri();
        }
        try {
            Method code = ((Enum<?>) constant).getDeclaringClass().getDeclaredMethod("code");
            code.setAccessible(true);
            return (String) Objects.requireNonNull(code.invoke(constant));
        } catch (NoSuchMethodException e) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
