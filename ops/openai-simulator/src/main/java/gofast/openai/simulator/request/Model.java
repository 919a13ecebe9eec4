package gofast.openai.simulator.request;

import java.util.List;
import java.util.Optional;

/**
 * A model on offer.
 *
 * @param maxOutputTokens most tokens of an answer
 * @param contextTokens most tokens of prompt and answer together
 * @param reasoning takes reasoning_effort, and with it neither max_tokens nor a temperature
 */
public record Model(String id, int maxOutputTokens, int contextTokens, boolean reasoning) {

    public static final List<Model> ALL = List.of(
            new Model("gpt-4o-mini", 16_384, 128_000, false),
            new Model("gpt-6-luna", 128_000, 400_000, true),
            new Model("gpt-5.6-luna", 128_000, 400_000, true));

    public static Optional<Model> find(String id) {
        return ALL.stream().filter(model -> model.id.equals(id)).findFirst();
    }

    public static Model named(String id) {
        return find(id).orElseThrow(() -> new RefusedException(ApiError.of(
                404,
                "The model `" + id + "` does not exist or you do not have access to it.",
                "invalid_request_error",
                "model_not_found")));
    }
}
