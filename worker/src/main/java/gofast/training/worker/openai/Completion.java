package gofast.training.worker.openai;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer, or a chunk of one, says: a piece of text, why it ended, a refusal, the tokens it took. */
record Completion(String text, Optional<String> finishReason, Optional<String> refusal, Optional<Usage> usage) {
    /** Tokens of a call. */
    record Usage(long prompt, long completion) {}

    /** Reads a whole answer, where the text stands in {@code message}. */
    static Completion ofAnswer(JsonNode answer) {
        return of(answer, "message");
    }

    /** Reads a chunk of a stream, where the text stands in {@code delta}. */
    static Completion ofChunk(JsonNode chunk) {
        return of(chunk, "delta");
    }

    private static Completion of(JsonNode node, String part) {
        JsonNode choice = node.path("choices").path(0);
        return new Completion(
                choice.path(part).path("content").asString(""),
                string(choice.path("finish_reason")),
                string(choice.path(part).path("refusal")),
                usage(node.path("usage")));
    }

    private static Optional<String> string(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static Optional<Usage> usage(JsonNode node) {
        return node.isObject()
                ? Optional.of(new Usage(
                        node.path("prompt_tokens").asLong(0),
                        node.path("completion_tokens").asLong(0)))
                : Optional.empty();
    }
}
