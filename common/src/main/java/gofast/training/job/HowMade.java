package gofast.training.job;

import java.util.List;
import java.util.Optional;

/** How a job's plan is made: strategy, version of the prompt, models in order, and the variant of an experiment, if any. */
public record HowMade(
        String strategy, String prompt, List<String> models, Optional<String> experiment, Optional<String> variant) {
    public HowMade {
        models = List.copyOf(models);
    }
}
