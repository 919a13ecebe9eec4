package gofast.training.worker.openai;

import java.util.Arrays;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model and what it takes: the name of its output limit, the most output tokens, and whether it takes a temperature.
 */
record Model(
        String name,
        String outputLimit,
        int maxOutputTokens,
        @DefaultValue("false") boolean temperature) {
    Model {
        if (name.isBlank()) {
            throw new IllegalArgumentException("every entry of gofast.models needs a name");
        }
        if (!Arrays.asList("max_tokens", "max_completion_tokens").contains(outputLimit)) {
            throw new IllegalArgumentException(
                    "output-limit of model " + name + " is max_tokens or max_completion_tokens");
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("max-output-tokens of model " + name + " is at least 1");
        }
    }
}
