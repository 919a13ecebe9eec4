package gofast.training.worker.generate;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are made unless an experiment says otherwise: the strategy, and its prompt if not the newest; whether the library
 * chooses where models failed; how many candidates are asked for, of which the best is kept; how long weeks are kept for
 * other athletes.
 */
@ConfigurationProperties("gofast.generation")
public record GenerationProperties(
        @DefaultValue("outlined") String strategy,
        Optional<String> prompt,
        @DefaultValue("true") boolean templateFallback,
        @DefaultValue("1") int candidates,
        @DefaultValue("7d") Duration cacheLifetime) {
    private static final int MOST_CANDIDATES = 5;

    public GenerationProperties {
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException("gofast.generation.candidates is 1 to " + MOST_CANDIDATES);
        }
        if (!cacheLifetime.isPositive()) {
            throw new IllegalArgumentException("gofast.generation.cache-lifetime is longer than 0");
        }
    }
}
