package gofast.openai.simulator.request;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where prompts keep their data: one JSON object on the last line. */
public final class LastLine {

    private LastLine() {}

    /** The object, or empty when the last line that is not blank is anything else. */
    public static Optional<JsonNode> of(String text) {
        String line = text.stripTrailing();
        line = line.substring(line.lastIndexOf('\n') + 1);
        try {
            return Optional.of(JsonMapper.shared().readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
