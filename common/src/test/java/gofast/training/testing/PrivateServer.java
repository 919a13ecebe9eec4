package gofast.training.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ of our own where the package is installed. Nothing of it is outside a temporary folder; node and port
 * mapper live under a shell that ends them when its standard input closes, so with this JVM however that one dies.
 */
final class PrivateServer implements BrokerServer {
    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Path CONTROL = Path.of("/usr/lib/rabbitmq/bin/rabbitmqctl");

    private final int port = FreePort.choose();
    private final int distributionPort = FreePort.choose();
    private final int portMapperPort = FreePort.choose();
    private final Path home = makeHome();

    /** Held only to be held: a process that is collected has its standard input closed, and the node would end. */
    @SuppressWarnings("unused")
    private @Nullable Process shell;

    static boolean isPossible() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    public void start() {
        try {
            // A session of its own: whoever kills this build's process group must not kill the shell before the node.
            var command = new ProcessBuilder("setsid", "sh", "-c", script(), "private-rabbitmq", PROGRAM.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("output.log").toFile());
            command.environment().putAll(environment());
            shell = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The private RabbitMQ did not start", e);
        }
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("HOME", home.toString()),
                Map.entry("RABBITMQ_NODENAME", "gofast-" + port + "@localhost"),
                Map.entry("RABBITMQ_MNESIA_BASE", home.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", home.resolve("log").toString()),
                Map.entry("RABBITMQ_PID_FILE", home.resolve("pid").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("plugins").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                Map.entry("ERL_EPMD_PORT", Integer.toString(portMapperPort)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"));
    }

    /** Ends node and port mapper, and with them all that the node kept. */
    @Override
    public void stop() {
        Process running = Objects.requireNonNull(shell, "it was never started");
        try {
            running.getOutputStream().close();
            running.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the node what rabbitmqctl can tell it. */
    void control(String... arguments) {
        List<String> words = new ArrayList<>(List.of(CONTROL.toString(), "--quiet"));
        words.addAll(List.of(arguments));
        var command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().putAll(environment());
        try {
            Process control = command.start();
            String said = new String(control.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (control.waitFor() != 0) {
                throw new IllegalStateException("rabbitmqctl " + String.join(" ", arguments) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path makeHome() {
        try {
            Path home = Files.createTempDirectory("gofast-rabbitmq-");
            Files.writeString(home.resolve("rabbitmq.conf"), "loopback_users.guest = true\n");
            Files.writeString(home.resolve("plugins"), "[].\n");
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("No place for the private RabbitMQ", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(PrivateServer.class.getResourceAsStream("private-rabbitmq.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String kind() {
        return "private";
    }
}
