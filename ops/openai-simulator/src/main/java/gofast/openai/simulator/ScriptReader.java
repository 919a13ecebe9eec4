package gofast.openai.simulator;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a script: one step, an array of them, or an object with {@code steps} and a {@code seed}. */
final class ScriptReader {

    record Written(List<Step> steps, OptionalLong seed) {
        Written {
            steps = List.copyOf(steps);
        }
    }

    private static final Set<String> KEYS = Set.of("seed", "steps");

    private ScriptReader() {}

    /** Throws {@link IllegalArgumentException} with a sentence for the author of the script. */
    static Written read(String body) {
        JsonNode json = parse(body);
        return json.has("seed") || json.has("steps")
                ? new Written(json.has("steps") ? steps(json.path("steps")) : List.of(), seed(json))
                : new Written(steps(json), OptionalLong.empty());
    }

    private static JsonNode parse(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a script is a JSON object or an array of them", e);
        }
    }

    private static List<Step> steps(JsonNode json) {
        return json.isArray() ? json.valueStream().map(StepReader::step).toList() : List.of(StepReader.step(json));
    }

    private static OptionalLong seed(JsonNode json) {
        if (!KEYS.containsAll(json.propertyNames())) {
            throw new IllegalArgumentException("a script has only 'seed' and 'steps'");
        }
        if (json.has("seed") && !json.path("seed").canConvertToLong()) {
            throw new IllegalArgumentException("'seed' is not a whole number");
        }
        return json.has("seed") ? OptionalLong.of(json.path("seed").asLong()) : OptionalLong.empty();
    }
}
