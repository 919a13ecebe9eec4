package gofast.training.worker.openai;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The models in the order they are tried. */
@ConfigurationProperties("gofast")
public record ModelProperties(List<Model> models) {
    public ModelProperties {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("gofast.models names at least one model");
        }
        if (models.stream().map(Model::name).distinct().count() != models.size()) {
            throw new IllegalArgumentException("gofast.models names every model once");
        }
    }

    /** The models for a plan of so many weeks; where there is none, all of them, as the best there is. */
    public List<Model> forPlan(int weeks) {
        List<Model> meant = models.stream().filter(model -> model.isFor(weeks)).toList();
        return meant.isEmpty() ? models : meant;
    }

    /** An IllegalArgumentException names those there are. */
    public Model named(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + name
                        + " in gofast.models; choose one of "
                        + models.stream().map(Model::name).collect(Collectors.joining(", "))));
    }
}
