package gofast.training.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process under a shell that ends it when its standard input closes, so with this JVM however that one dies. It sees
 * nothing of this JVM's environment but where programs are.
 */
public final class GuardedProcess implements AutoCloseable {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG");

    /** Ends when the process ends. */
    private final Process guard;

    private final long pid;

    private GuardedProcess(Process guard, long pid) {
        this.guard = guard;
        this.pid = pid;
    }

    /** Starts the command; the log gets what it writes, behind what is there. */
    public static GuardedProcess start(List<String> command, Map<String, String> environment, Path log) {
        List<String> arguments = new ArrayList<>(List.of(log.toString()));
        arguments.addAll(command);
        try {
            ProcessBuilder builder =
                    Script.command("guarded.sh", arguments).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(environment);
            Process guard = builder.start();
            return new GuardedProcess(guard, readPid(guard));
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " did not start", e);
        }
    }

    private static long readPid(Process guard) throws IOException {
        return Long.parseLong(guard.inputReader(StandardCharsets.US_ASCII).readLine());
    }

    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Sends a signal, as in "KILL", to the process and to those it started without a session of their own. */
    public void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + name + " -- -" + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("No signal reaches process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has ended, or ends in this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return guard.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills it, if it runs; returns when it is gone. */
    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone already, and with it the process.
        }
        guard.onExit().join();
    }
}
