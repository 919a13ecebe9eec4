package gofast.training.worker.generate;

import gofast.training.worker.generate.ExperimentProperties.Variant;
import gofast.training.worker.openai.Model;
import gofast.training.worker.openai.ModelProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Decides how an athlete's plan is made: by the configuration, or by the variant of the experiment the athlete is in. */
@Component
public class ChooseApproach {
    private final GenerationProperties generation;
    private final ExperimentProperties experiment;
    private final ModelProperties models;
    private final Strategies strategies;

    /** Refuses a configuration that names strategies, prompts or models there are none of. */
    ChooseApproach(
            GenerationProperties generation,
            ExperimentProperties experiment,
            ModelProperties models,
            Strategies strategies) {
        this.generation = generation;
        this.experiment = experiment;
        this.models = models;
        this.strategies = strategies;
        approach(1, Optional.empty());
        experiment.variants().forEach(variant -> approach(1, Optional.of(variant)));
    }

    public Approach of(UUID athleteId, int weeks) {
        return approach(weeks, variantOf(athleteId));
    }

    private Approach approach(int weeks, Optional<Variant> variant) {
        Strategy strategy = strategies.find(variant.flatMap(Variant::strategy).orElse(generation.strategy()));
        boolean isOwn = variant.flatMap(Variant::strategy).isPresent();
        Optional<String> prompt =
                variant.flatMap(Variant::prompt).or(() -> isOwn ? Optional.empty() : generation.prompt());
        return new Approach(
                strategy.name(),
                strategies.prompt(strategy, prompt),
                models(weeks, variant),
                generation.candidates(),
                variant.map(chosen -> new Approach.Participation(experiment.name(), chosen.name())));
    }

    private List<Model> models(int weeks, Optional<Variant> variant) {
        List<String> named = variant.map(Variant::models).orElse(List.of());
        return named.isEmpty()
                ? models.forPlan(weeks)
                : named.stream().map(models::named).toList();
    }

    /** The same athlete always falls on the same place of the scale. */
    private Optional<Variant> variantOf(UUID athleteId) {
        long scale = experiment.variants().stream().mapToLong(Variant::weight).sum();
        if (scale == 0) {
            return Optional.empty();
        }
        var hash = new CRC32();
        hash.update((experiment.name() + athleteId).getBytes(StandardCharsets.UTF_8));
        return Optional.of(variantAt(hash.getValue() % scale));
    }

    private Variant variantAt(long place) {
        long end = 0;
        for (Variant variant : experiment.variants()) {
            end += variant.weight();
            if (place < end) {
                return variant;
            }
        }
        throw new IllegalStateException("The place is below the sum of all weights");
    }
}
