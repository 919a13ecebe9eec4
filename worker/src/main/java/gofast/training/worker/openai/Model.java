package gofast.training.worker.openai;

import gofast.training.plan.Plan;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model and what it takes: the name of its output limit, the most output tokens, whether it takes a temperature, the
 * reasoning effort to ask for, whether it keeps to a strict schema; its price; and the lengths of plans, in weeks, that it is
 * asked for.
 */
public record Model(
        @DefaultValue("") String name,
        String outputLimit,
        int maxOutputTokens,
        @DefaultValue("false") boolean temperature,
        Optional<String> reasoningEffort,
        @DefaultValue("true") boolean strictSchema,
        Price price,
        @DefaultValue("1") int fromWeeks,
        @DefaultValue("52") int toWeeks) {
    public Model {
        if (name.isBlank()) {
            throw new IllegalArgumentException("every entry of gofast.models needs a name");
        }
        if (price == null) {
            throw new IllegalArgumentException("model " + name + " needs a price, with input and output");
        }
        if (!Arrays.asList("max_tokens", "max_completion_tokens").contains(outputLimit)) {
            throw new IllegalArgumentException(
                    "output-limit of model " + name + " is max_tokens or max_completion_tokens");
        }
        if (temperature
                && reasoningEffort.filter(effort -> !effort.equals("none")).isPresent()) {
            throw new IllegalArgumentException("model " + name + " takes no temperature while it reasons");
        }
        if (maxOutputTokens < 1) {
            throw new IllegalArgumentException("max-output-tokens of model " + name + " is at least 1");
        }
        if (fromWeeks < 1 || toWeeks > Plan.MAX_WEEKS || fromWeeks > toWeeks) {
            throw new IllegalArgumentException(
                    "from-weeks and to-weeks of model " + name + " are a range within 1 to 52");
        }
    }

    boolean isFor(int weeks) {
        return weeks >= fromWeeks && weeks <= toWeeks;
    }
}
