package gofast.training.local;

import gofast.openai.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen at the start.
 *
 * @param ports the block of ports
 * @param data where everything is kept
 * @param once whether to end after the plan
 * @param simulator how fast the simulated model answers
 * @param openAi where the real model answers; empty without a key
 */
record Settings(Ports ports, Path data, boolean once, SimulatorOptions simulator, Optional<String> openAi) {
    /** Slow enough to see weeks arrive, fast enough to wait for them. */
    private static final SimulatorOptions FOR_THE_EYE = SimulatorOptions.defaults()
            .withTimeToFirstToken(Duration.ofMillis(300))
            .withTokensPerSecond(600);

    static Settings of(Map<?, ?> properties, Map<String, String> environment) {
        return new Settings(
                Ports.of(text(properties, "gofast.port", "8080")),
                Path.of(text(properties, "gofast.data", ".gofast"))
                        .toAbsolutePath()
                        .normalize(),
                !text(properties, "once", "false").equals("false"),
                FOR_THE_EYE,
                openAi(environment));
    }

    private static String text(Map<?, ?> properties, String name, String otherwise) {
        return properties.get(name) instanceof String text && !text.isBlank() ? text.strip() : otherwise;
    }

    private static Optional<String> openAi(Map<String, String> environment) {
        return environment.getOrDefault("OPENAI_API_KEY", "").isBlank()
                ? Optional.empty()
                : Optional.of(environment.getOrDefault("OPENAI_BASE_URL", "https://api.openai.com/v1"));
    }

    boolean simulated() {
        return openAi.isEmpty();
    }
}
