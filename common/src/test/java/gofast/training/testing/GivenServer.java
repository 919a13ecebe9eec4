package gofast.training.testing;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A broker that somebody else runs, written "host:port" or "user:password@host:port". */
final class GivenServer implements BrokerServer {
    private static final Pattern FORM =
            Pattern.compile("(?:(?<user>[^:@]+):(?<password>[^@]*)@)?(?<address>[^:@]+:\\d+)");

    private static final String CLAIM = "gofast.tests";
    private static final Duration LONGEST_SUITE = Duration.ofMinutes(30);

    private final Matcher parts;

    /** For as long as this JVM lives. */
    private Optional<Connection> claim = Optional.empty();

    GivenServer(String text) {
        this.parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "write GOFAST_TEST_RABBITMQ as host:port or user:password@host:port, not \"" + text + "\"");
        }
    }

    @Override
    public void start() {
        // It runs already.
    }

    /** JVMs of tests that run beside each other use it one after the other, since each wipes it. */
    @Override
    public void claim(ConnectionFactory broker) {
        if (claim.isPresent()) {
            return;
        }
        try {
            Connection connection = broker.newConnection();
            Awaitility.await("the end of other tests on the broker at " + address())
                    .atMost(LONGEST_SUITE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isClaimedBy(connection));
            claim = Optional.of(connection);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("The broker for tests at " + address() + " does not answer", e);
        }
    }

    /** A queue that is gone with its connection, and is locked for all others until then. */
    private static boolean isClaimedBy(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        try {
            channel.queueDeclare(CLAIM, false, true, true, Map.of());
            return true;
        } catch (IOException e) {
            if (channel.isOpen() || !isLocked(channel)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean isLocked(Channel channel) {
        return channel.getCloseReason().getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.RESOURCE_LOCKED;
    }

    @Override
    public String address() {
        return parts.group("address");
    }

    @Override
    public String username() {
        return parts.group("user") == null ? "guest" : parts.group("user");
    }

    @Override
    public String password() {
        return parts.group("password") == null ? "guest" : parts.group("password");
    }

    @Override
    public String kind() {
        return "given";
    }
}
