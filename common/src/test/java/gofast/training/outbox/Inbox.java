package gofast.training.outbox;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import gofast.training.message.Topology;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/** What arrives at the broker for somebody else. */
final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Connection connection;
    private final Channel channel;

    private Inbox(TestBroker broker) throws IOException, TimeoutException {
        this.connection = broker.connectionFactory().newConnection();
        this.channel = connection.createChannel();
    }

    /** Takes the jobs' messages, once the relay has declared their queue. */
    static Inbox ofWork(TestBroker broker) throws IOException, TimeoutException {
        var inbox = new Inbox(broker);
        inbox.consume(Topology.WORK_QUEUE);
        return inbox;
    }

    /** Takes events with such a routing key from a queue of its own. */
    static Inbox ofEvents(TestBroker broker, String routingKey) throws IOException, TimeoutException {
        var inbox = new Inbox(broker);
        String queue = inbox.channel.queueDeclare().getQueue();
        inbox.channel.exchangeDeclare(Topology.EVENT_EXCHANGE, "topic", true);
        inbox.channel.queueBind(queue, Topology.EVENT_EXCHANGE, routingKey);
        inbox.consume(queue);
        return inbox;
    }

    private void consume(String queue) throws IOException {
        channel.basicConsume(queue, true, (tag, delivery) -> deliveries.add(delivery), tag -> {});
    }

    Delivery first() {
        await().atMost(PATIENCE).until(() -> !deliveries.isEmpty());
        return deliveries.getFirst();
    }

    /** The bodies received by the time there are so many. */
    List<String> bodies(int count) {
        await().atMost(PATIENCE).until(() -> deliveries.size() >= count);
        return deliveries.stream().map(Inbox::body).toList();
    }

    static String body(Delivery delivery) {
        return new String(delivery.getBody(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
