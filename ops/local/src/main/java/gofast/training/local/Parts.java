package gofast.training.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** The parts of the system that run, said aloud as they start; they close the other way round. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final PrintStream out;
    private final Stop stop;
    private final Path log;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Parts(PrintStream out, Stop stop, Path log) {
        this.out = out;
        this.stop = stop;
        this.log = log;
    }

    <T extends AutoCloseable> T start(String name, int port, String note, Callable<T> part) {
        stop.refuseIfAsked();
        try {
            T started = part.call();
            running.push(started);
            out.println("  %-17s localhost:%d  %s".formatted(name, port, note).stripTrailing());
            return started;
        } catch (Exception e) {
            // Stopping may be why it did not start.
            stop.refuseIfAsked();
            LOG.info("{} did not start", name, e);
            throw new CannotStartException(sentence(name, e), e);
        }
    }

    private String sentence(String name, Exception e) {
        String reason = NestedExceptionUtils.getMostSpecificCause(e)
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return "The %s did not start: %s (the whole story is in %s)".formatted(name, reason, log);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", part, e.toString());
        }
    }
}
