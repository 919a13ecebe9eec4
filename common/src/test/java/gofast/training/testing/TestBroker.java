package gofast.training.testing;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import gofast.training.message.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/**
 * The broker that tests talk to. Which one: the address in GOFAST_TEST_RABBITMQ, or RabbitMQ in a container where Docker
 * answers, or a private one where rabbitmq-server is installed, or else the embedded broker, which knows less:
 * {@link RealRabbitMq}. GOFAST_TEST_BROKER=testcontainers|private|embedded forces one. Both may be environment variables
 * or system properties.
 */
public final class TestBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final BrokerServer server;
    private final boolean isOwn;
    private final String product;
    private final String version;

    private TestBroker(BrokerServer server, boolean isOwn) {
        this.server = server;
        this.isOwn = isOwn;
        start();
        Map<String, Object> greeting = greeting();
        this.product = Objects.toString(greeting.get("product"));
        this.version = Objects.toString(greeting.get("version"));
        server.claim(connectionFactory());
        System.err.println(describe());
    }

    /** The one of this JVM, started with its first use. */
    public static TestBroker shared() {
        return Shared.BROKER;
    }

    /** One that a test may stop and start: always the embedded one. */
    public static TestBroker own() {
        return new TestBroker(BrokerChoice.own(), true);
    }

    /** A private RabbitMQ that a test may put into trouble and stop; only where {@link RealRabbitMq} does not skip. */
    public static TestBroker ownRabbitMq() {
        return new TestBroker(BrokerChoice.ownRabbitMq(), true);
    }

    /** Tells one's own RabbitMQ what rabbitmqctl can tell it. */
    public void control(String... arguments) {
        if (!(server instanceof PrivateServer node)) {
            throw new IllegalStateException("Only a private RabbitMQ can be controlled");
        }
        node.control(arguments);
    }

    /** "host:port", the same at every start of a broker that can be stopped. */
    public String address() {
        return server.address();
    }

    public String username() {
        return server.username();
    }

    public String password() {
        return server.password();
    }

    /** False for a broker that has neither quorum queues nor returned messages. */
    public boolean isRabbitMq() {
        return product.equals("RabbitMQ");
    }

    /** Which broker it is, in one line. */
    public String describe() {
        return "Broker for tests: %s %s %s at %s".formatted(server.kind(), product, version, address());
    }

    /** What a Spring application needs to use this broker. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.rabbitmq.addresses", address(),
                "spring.rabbitmq.username", username(),
                "spring.rabbitmq.password", password(),
                "gofast.topology.quorum", isRabbitMq());
    }

    public ConnectionFactory connectionFactory() {
        String[] parts = address().split(":", 2);
        var factory = new ConnectionFactory();
        factory.setHost(parts[0]);
        factory.setPort(Integer.parseInt(parts[1]));
        factory.setUsername(username());
        factory.setPassword(password());
        return factory;
    }

    /** Starts it again after {@link #stop}; returns when it answers. */
    public void start() {
        server.start();
        Awaitility.await("an answer of the broker for tests at " + address())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !greeting().isEmpty());
    }

    /** Ends it at once; only for one's own. */
    public void stop() {
        if (!isOwn) {
            throw new IllegalStateException(
                    "Other tests need the broker at " + address() + "; stop one of TestBroker.own()");
        }
        server.stop();
    }

    /** Deletes our queues and exchanges with all they hold, so that a test starts clean. */
    public void wipe() {
        try (Connection connection = connectionFactory().newConnection()) {
            delete(connection, channel -> channel.queueDelete(Topology.WORK_QUEUE));
            delete(connection, channel -> channel.queueDelete(Topology.DEAD_QUEUE));
            for (String exchange : List.of(Topology.WORK_EXCHANGE, Topology.EVENT_EXCHANGE)) {
                delete(connection, channel -> channel.exchangeDelete(exchange));
            }
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("The broker for tests cannot be wiped", e);
        }
    }

    private static void delete(Connection connection, Deletion deletion) throws IOException, TimeoutException {
        Channel channel = connection.createChannel();
        try {
            deletion.from(channel);
            channel.close();
        } catch (IOException e) {
            // Some brokers close the channel over a name that is not there: gone is gone.
            if (channel.isOpen() || !isUnknown(channel)) {
                throw e;
            }
        }
    }

    private static boolean isUnknown(Channel channel) {
        return channel.getCloseReason().getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.NOT_FOUND;
    }

    private Map<String, Object> greeting() {
        try (Connection connection = connectionFactory().newConnection()) {
            return connection.getServerProperties();
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("The broker for tests at " + address() + " does not answer", e);
        }
    }

    private interface Deletion {
        void from(Channel channel) throws IOException;
    }

    private static final class Shared {
        private static final TestBroker BROKER = new TestBroker(BrokerChoice.shared(), false);
    }
}
