package gofast.training.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * RabbitMQ nodes of our own, one or a cluster, where the package is installed. Nothing of them is outside their folder;
 * nodes and port mapper end with this JVM.
 */
public final class PrivateNodes implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Path CONTROL = Path.of("/usr/lib/rabbitmq/bin/rabbitmqctl");

    private final Path home;
    private final Path logs;
    private final int portMapperPort = FreePort.choose();
    private final List<Node> nodes;
    private @Nullable GuardedProcess portMapper;

    /** Their data goes into one folder, what they say into the other. */
    public PrivateNodes(Path home, Path logs, int count) {
        this.home = home;
        this.logs = logs;
        this.nodes = Stream.generate(Node::new).limit(count).toList();
        furnish();
    }

    public static boolean isPossible() {
        return Files.isExecutable(PROGRAM);
    }

    private void furnish() {
        try {
            Files.writeString(home.resolve("rabbitmq.conf"), configuration());
            Files.writeString(home.resolve("plugins"), "[].\n");
            Path cookie = Files.writeString(
                    home.resolve(".erlang.cookie"), UUID.randomUUID().toString());
            Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
        } catch (IOException e) {
            throw new UncheckedIOException("No place for private RabbitMQ nodes", e);
        }
    }

    private String configuration() {
        Stream<String> peers = IntStream.range(0, nodes.size())
                .mapToObj(i -> "cluster_formation.classic_config.nodes.%d = %s"
                        .formatted(i + 1, nodes.get(i).name()));
        return Stream.concat(
                        Stream.of(
                                "loopback_users.guest = true",
                                "cluster_formation.peer_discovery_backend = classic_config"),
                        peers)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Starts a node, and the port mapper with the first; it takes some seconds until it answers. */
    public void start(int node) {
        if (portMapper == null) {
            portMapper = GuardedProcess.start(
                    List.of("epmd", "-port", Integer.toString(portMapperPort), "-address", "127.0.0.1"),
                    Map.of(),
                    logs.resolve("epmd.log"));
        }
        nodes.get(node).start();
    }

    /** Kills a node, which may start again with its data. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Tells a node what rabbitmqctl can tell it. */
    void control(int node, String... arguments) {
        List<String> words = new ArrayList<>(List.of(CONTROL.toString(), "--quiet"));
        words.addAll(List.of(arguments));
        var command = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().putAll(nodes.get(node).environment());
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

    /** "host:port" of a node, the same at every start. */
    public String address(int node) {
        return "127.0.0.1:" + nodes.get(node).port;
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
        if (portMapper != null) {
            portMapper.close();
            portMapper = null;
        }
    }

    /** One of them. */
    private final class Node {
        private final int port = FreePort.choose();
        private final int distributionPort = FreePort.choose();
        private @Nullable GuardedProcess process;

        private String name() {
            return "gofast-" + port + "@localhost";
        }

        private void start() {
            process = GuardedProcess.start(
                    List.of(PROGRAM.toString()), environment(), logs.resolve("rabbitmq-" + port + ".log"));
        }

        private void kill() {
            if (process != null) {
                process.close();
                process = null;
            }
        }

        private Map<String, String> environment() {
            return Map.ofEntries(
                    Map.entry("HOME", home.toString()),
                    Map.entry("RABBITMQ_NODENAME", name()),
                    Map.entry("RABBITMQ_MNESIA_BASE", home.resolve("data").toString()),
                    Map.entry("RABBITMQ_LOG_BASE", logs.toString()),
                    Map.entry("RABBITMQ_PID_FILE", home.resolve("pid-" + port).toString()),
                    Map.entry(
                            "RABBITMQ_ENABLED_PLUGINS_FILE",
                            home.resolve("plugins").toString()),
                    Map.entry(
                            "RABBITMQ_CONFIG_FILE",
                            home.resolve("rabbitmq.conf").toString()),
                    Map.entry("RABBITMQ_CONF_ENV_FILE", "/dev/null"),
                    Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                    Map.entry("RABBITMQ_NODE_PORT", Integer.toString(port)),
                    Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                    Map.entry("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
                    Map.entry("ERL_EPMD_PORT", Integer.toString(portMapperPort)),
                    Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"));
        }
    }
}
