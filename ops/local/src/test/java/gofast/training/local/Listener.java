package gofast.training.local;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import gofast.training.message.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;

/** Somebody who wants to hear of plans, with a queue of their own. */
final class Listener implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String queue;

    private Listener(Connection connection) throws IOException {
        this.connection = connection;
        this.channel = connection.createChannel();
        this.queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, Topology.EVENT_EXCHANGE, "plan.*");
    }

    static Listener on(int port) throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost("localhost");
        factory.setPort(port);
        return new Listener(factory.newConnection());
    }

    /** The next event. */
    String hear() {
        GetResponse message = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> channel.basicGet(queue, true), Objects::nonNull);
        return new String(message.getBody(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
