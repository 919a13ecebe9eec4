package gofast.training.worker.generate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The strategies there are, by name. */
@Component
public class Strategies {
    private final List<Strategy> all;

    Strategies(List<Strategy> all) {
        this.all = List.copyOf(all);
    }

    /** An IllegalArgumentException names those there are. */
    public Strategy find(String name) {
        return all.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no strategy " + name + "; choose one of " + names()));
    }

    /** The prompt, if it is one of the strategy's, or else its newest. */
    String prompt(Strategy strategy, Optional<String> wanted) {
        String prompt = wanted.orElse(strategy.prompts().getFirst());
        if (!strategy.prompts().contains(prompt)) {
            throw new IllegalArgumentException("strategy " + strategy.name() + " has no prompt " + prompt
                    + "; choose one of " + strategy.prompts());
        }
        return prompt;
    }

    private String names() {
        return all.stream().map(Strategy::name).sorted().collect(Collectors.joining(", "));
    }
}
