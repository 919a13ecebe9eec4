package gofast.training.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What a run that was killed left of PostgreSQL: its process, which outlives its JVM, or the file with its pid. Whoever
 * holds the lock of the data directory may end it.
 */
final class LeftoverPostgres {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Path directory;
    private final Path pidFile;

    LeftoverPostgres(Path directory) {
        this.directory = directory;
        this.pidFile = directory.resolve("postmaster.pid");
    }

    void end() {
        try {
            if (Files.exists(pidFile)) {
                process().ifPresent(LeftoverPostgres::end);
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the pid, unless that pid is somebody else's by now. */
    private Optional<ProcessHandle> process() throws IOException {
        return Files.readString(pidFile)
                .lines()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(process -> isOurs(process.info()));
    }

    private boolean isOurs(ProcessHandle.Info info) {
        return info.command().filter(command -> command.contains("postgres")).isPresent()
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(directory.toString()))
                        .orElse(true);
    }

    private static void end(ProcessHandle process) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        if (!haveEnded(family)) {
            family.forEach(ProcessHandle::destroyForcibly);
            haveEnded(family);
        }
    }

    private static boolean haveEnded(List<ProcessHandle> family) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean running = true;
        while (running && System.nanoTime() < end) {
            LockSupport.parkNanos(INTERVAL.toNanos());
            running = family.stream().anyMatch(LeftoverPostgres::isRunning);
        }
        return !running;
    }

    /** A process that ended, but that nobody collected, counts as alive; it has no program any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
