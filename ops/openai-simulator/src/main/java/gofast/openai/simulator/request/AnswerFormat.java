package gofast.openai.simulator.request;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the answer has to be.
 *
 * @param json whether it is JSON at all
 * @param schema what that JSON has to fit
 */
public record AnswerFormat(boolean json, Optional<JsonNode> schema) {

    static final AnswerFormat TEXT = new AnswerFormat(false, Optional.empty());
    static final AnswerFormat JSON_OBJECT = new AnswerFormat(true, Optional.empty());

    static AnswerFormat of(JsonNode schema) {
        return new AnswerFormat(true, Optional.of(schema));
    }
}
