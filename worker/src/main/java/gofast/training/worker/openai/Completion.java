package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an answer, or a chunk of one, says: a piece of text, why the whole is no full answer, the tokens it took. */
record Completion(String text, Optional<JobFailure> defect, Optional<Tokens> usage) {
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
                defect(
                        choice.path("finish_reason").asString(""),
                        choice.path(part).path("refusal")),
                usage(node.path("usage")));
    }

    private static Optional<JobFailure> defect(String finishReason, JsonNode refusal) {
        if (refusal.isString()) {
            return Optional.of(Failures.answerRefused("refusal"));
        }
        return switch (finishReason) {
            case "length" -> Optional.of(Failures.answerCut());
            case "content_filter" -> Optional.of(Failures.answerRefused("content filter"));
            default -> Optional.empty();
        };
    }

    private static Optional<Tokens> usage(JsonNode node) {
        return node.isObject()
                ? Optional.of(Tokens.told(
                        node.path("prompt_tokens").asLong(0),
                        node.path("prompt_tokens_details").path("cached_tokens").asLong(0),
                        node.path("completion_tokens").asLong(0)))
                : Optional.empty();
    }
}
