package gofast.training.chaos;

import gofast.training.testing.GuardedProcess;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of our jars, run as anybody would run it. */
final class JavaProgram implements Victim, Closeable {
    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_ENDS = 10;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String heap;
    private final String role;
    private final Path jar;
    private final URI health;
    private final Path log;
    private final Function<String, Map<String, String>> environment;
    private final Queue<String> ends = new ConcurrentLinkedQueue<>();
    private int starts;
    private @Nullable GuardedProcess process;

    /** One with a small heap, as many share a machine. The environment may depend on the name it has this time. */
    JavaProgram(String role, Path jar, URI health, Path logs, Function<String, Map<String, String>> environment) {
        this("384m", role, jar, health, logs, environment);
    }

    JavaProgram(
            String heap,
            String role,
            Path jar,
            URI health,
            Path logs,
            Function<String, Map<String, String>> environment) {
        this.heap = heap;
        this.role = role;
        this.jar = jar;
        this.health = health;
        this.log = logs.resolve(role + ".log");
        this.environment = environment;
    }

    @Override
    public String name() {
        return role + "." + starts;
    }

    @Override
    public void start() {
        starts++;
        process = GuardedProcess.start(command(), environment.apply(name()), log);
    }

    /** A JVM that is soon up: many share few cores. */
    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString());
    }

    @Override
    public void kill() {
        running().close();
    }

    /** Tells it to end, and says whether it did so in time. */
    boolean terminate(Duration patience) throws InterruptedException {
        running().signal("TERM");
        return running().endsWithin(patience);
    }

    void freeze() {
        running().signal("STOP");
    }

    void thaw() {
        running().signal("CONT");
    }

    private GuardedProcess running() {
        if (process == null) {
            throw new IllegalStateException(role + " was never started");
        }
        return process;
    }

    private boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it again where it ended by itself, as one does whose database is away when it starts. */
    private void supervise() {
        if (isAlive()) {
            return;
        }
        ends.add(name());
        if (ends.size() > MOST_ENDS) {
            throw new IllegalStateException(name() + " ended by itself again; its log says why: " + log);
        }
        start();
    }

    /** The names of those that ended by themselves. */
    List<String> ends() {
        return List.copyOf(ends);
    }

    @Override
    public boolean answers() {
        supervise();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(HEALTH_TIMEOUT).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How often its log has these words. */
    long said(String words) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
