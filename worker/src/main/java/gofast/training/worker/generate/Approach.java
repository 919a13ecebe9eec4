package gofast.training.worker.generate;

import gofast.training.job.HowMade;
import gofast.training.worker.openai.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a plan is to be made: by which strategy and prompt, with which models in order, with how many candidates, and as which
 * variant of an experiment, if one is under way.
 */
public record Approach(
        String strategy, String prompt, List<Model> models, int candidates, Optional<Participation> experiment) {
    public Approach {
        models = List.copyOf(models);
    }

    /** The variant of an experiment that an athlete is in. */
    public record Participation(String experiment, String variant) {}

    /** What is kept with the job. */
    public HowMade howMade() {
        return new HowMade(
                strategy,
                prompt,
                models.stream().map(Model::name).toList(),
                experiment.map(Participation::experiment),
                experiment.map(Participation::variant));
    }

    /** The same, with one model alone. */
    public Approach with(Model model) {
        return new Approach(strategy, prompt, List.of(model), candidates, experiment);
    }

    /** The same, beginning with another of the models. */
    public Approach startingWith(int index) {
        int first = index % models.size();
        List<Model> rotated = new ArrayList<>(models.subList(first, models.size()));
        rotated.addAll(models.subList(0, first));
        return new Approach(strategy, prompt, rotated, candidates, experiment);
    }
}
