package gofast.training.worker.generate;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A comparison of models and prompts: each athlete is in one variant, and stays there as long as name and variants stay. A
 * variant with twice the weight gets twice the athletes. Without a name there is no experiment.
 */
@ConfigurationProperties("gofast.experiment")
public record ExperimentProperties(
        @DefaultValue("") String name, @DefaultValue List<Variant> variants) {
    /** What a variant does not say is as without the experiment; models are named as in gofast.models. */
    public record Variant(
            @DefaultValue("") String name,
            @DefaultValue("1") int weight,
            Optional<String> strategy,
            Optional<String> prompt,
            @DefaultValue List<String> models) {
        public Variant {
            models = List.copyOf(models);
            if (name.isBlank()) {
                throw new IllegalArgumentException("every variant of gofast.experiment has a name");
            }
            if (weight < 1) {
                throw new IllegalArgumentException("the weight of every variant of gofast.experiment is at least 1");
            }
        }
    }

    public ExperimentProperties {
        variants = List.copyOf(variants);
        if (name.isBlank() == !variants.isEmpty()) {
            throw new IllegalArgumentException("gofast.experiment needs a name and variants, or neither");
        }
        if (variants.stream().map(Variant::name).distinct().count() != variants.size()) {
            throw new IllegalArgumentException("the variants of gofast.experiment have different names");
        }
    }
}
