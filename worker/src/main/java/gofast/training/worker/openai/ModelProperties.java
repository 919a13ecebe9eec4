package gofast.training.worker.openai;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The models in the order they are tried. */
@ConfigurationProperties("gofast")
record ModelProperties(List<Model> models) {
    ModelProperties {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("gofast.models names at least one model");
        }
    }

    /** The models that can answer at such length; where none can, all of them, as the best there is. */
    List<Model> thatCanAnswer(int outputTokens) {
        List<Model> able = models.stream()
                .filter(model -> model.maxOutputTokens() >= outputTokens)
                .toList();
        return able.isEmpty() ? models : able;
    }
}
