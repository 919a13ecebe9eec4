package gofast.training.chaos;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told by system properties.
 *
 * @param root of the repository
 * @param jobs how many athletes ask for a plan
 * @param seed of every choice; a new one where none is given
 * @param report the Markdown file whose section is written anew; none is if it is missing
 */
record Settings(Path root, int jobs, long seed, Optional<Path> report) {
    private static final int SEEDS = 1_000_000;

    Settings {
        if (jobs < 1) {
            throw new IllegalArgumentException("chaos.jobs is at least 1, not " + jobs);
        }
    }

    static Settings given() {
        Path root =
                Path.of(property("chaos.root").orElse("../..")).toAbsolutePath().normalize();
        return new Settings(
                root,
                property("chaos.jobs").map(Integer::parseInt).orElse(300),
                property("chaos.seed").map(Long::parseLong).orElseGet(Settings::newSeed),
                property("chaos.report").map(root::resolve));
    }

    private static Optional<String> property(String name) {
        @Nullable String value = System.getProperty(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static long newSeed() {
        return ThreadLocalRandom.current().nextInt(SEEDS);
    }

    /** Where this run's logs and report are left. */
    Path folder() {
        return root.resolve("ops/chaos/target/chaos-" + seed);
    }

    Path jar(String module, String name) {
        return root.resolve(module).resolve("target").resolve(name);
    }
}
