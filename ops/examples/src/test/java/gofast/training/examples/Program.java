package gofast.training.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import gofast.training.testing.GuardedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example that runs as anybody would run it, and what it printed so far. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final Path log;
    private final GuardedProcess process;

    private Program(String name, Path log, GuardedProcess process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** What it prints goes into a file of that folder. */
    static Program start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        Path log = Files.createTempFile(folder, "program", ".log");
        return new Program(command.getLast(), log, GuardedProcess.start(command, environment, log));
    }

    String printed() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this. */
    void awaitText(String text) {
        awaitMatch(Pattern.compile(Pattern.quote(text)));
    }

    /** Waits until it has printed something like this. */
    Matcher awaitMatch(Pattern pattern) {
        return await("%s prints %s".formatted(name, pattern))
                .atMost(PATIENCE)
                .until(() -> pattern.matcher(printed()), Matcher::find);
    }

    /** Kills it. */
    @Override
    public void close() {
        process.close();
    }
}
