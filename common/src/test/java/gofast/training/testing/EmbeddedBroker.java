package gofast.training.testing;

import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.SystemConfig;

/**
 * An AMQP 0-9-1 broker in this JVM (Qpid Broker-J), for laptops and tests: on the loopback address, user guest, password
 * guest, nothing on disk. It knows none of RabbitMQ's queue arguments.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final SystemLauncher launcher = new SystemLauncher();

    private final int port;

    private EmbeddedBroker(int port) {
        this.port = port;
    }

    /** Starts a broker on this port, which should be below 32768: above, outgoing connections take ports at random. */
    public static EmbeddedBroker start(int port) {
        // The broker itself only logs that it cannot have its port, and goes on without.
        if (!FreePort.isFree(port)) {
            throw new IllegalStateException(
                    "Port " + port + " is taken, so the embedded broker cannot start; end its owner or choose another");
        }
        QuietLogs.ofEmbeddedBroker();
        var broker = new EmbeddedBroker(port);
        broker.launch();
        return broker;
    }

    private void launch() {
        URL configuration = Objects.requireNonNull(EmbeddedBroker.class.getResource("embedded-broker.json"));
        try {
            launcher.startup(Map.of(
                    ConfiguredObject.TYPE,
                    "Memory",
                    ConfiguredObject.CONTEXT,
                    Map.of("gofast.broker.port", Integer.toString(port)),
                    SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                    configuration.toExternalForm(),
                    SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                    false));
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker did not start", e);
        }
    }

    /** "host:port". */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
