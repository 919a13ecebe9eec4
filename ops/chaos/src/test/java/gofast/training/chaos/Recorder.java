package gofast.training.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import gofast.training.message.Topology;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** A consumer of every event, as a service of somebody else would be: it acknowledges what it has, and connects again. */
final class Recorder implements Closeable {
    private static final String QUEUE = "chaos.recorder";
    private static final int PREFETCH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<String> addresses;
    private final Map<String, RecordedEvent> events = new ConcurrentHashMap<>();
    private final CountDownLatch bound = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private Recorder(List<String> addresses) {
        this.addresses = List.copyOf(addresses);
        this.thread = Thread.ofVirtual().name("recorder").unstarted(this::run);
    }

    /** Returns when no event is missed any more. */
    static Recorder start(List<String> addresses) throws InterruptedException {
        var recorder = new Recorder(addresses);
        recorder.thread.start();
        recorder.bound.await();
        return recorder;
    }

    private void run() {
        for (int turn = 0; !closed; turn++) {
            try (Connection connection = RabbitCluster.connect(addresses.get(turn % addresses.size()))) {
                consume(connection);
            } catch (IOException | TimeoutException | RuntimeException e) {
                // The next node may answer.
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private void consume(Connection connection) throws IOException, InterruptedException {
        Channel channel = connection.createChannel();
        channel.exchangeDeclare(Topology.EVENT_EXCHANGE, "topic", true);
        channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
        channel.queueBind(QUEUE, Topology.EVENT_EXCHANGE, "plan.#");
        channel.basicQos(PREFETCH);
        var ended = new CountDownLatch(1);
        connection.addShutdownListener(cause -> ended.countDown());
        channel.addShutdownListener(cause -> ended.countDown());
        channel.basicConsume(QUEUE, false, consumer(channel, ended));
        bound.countDown();
        ended.await();
    }

    private DefaultConsumer consumer(Channel channel, CountDownLatch ended) {
        return new DefaultConsumer(channel) {
            @Override
            public void handleDelivery(
                    String tag, Envelope envelope, com.rabbitmq.client.AMQP.BasicProperties properties, byte[] body)
                    throws IOException {
                record(new String(body, UTF_8));
                getChannel().basicAck(envelope.getDeliveryTag(), false);
            }

            @Override
            public void handleCancel(String tag) {
                ended.countDown();
            }
        };
    }

    private void record(String body) {
        String id = JsonMapper.shared().readTree(body).path("id").asString();
        events.merge(id, new RecordedEvent(id, Set.of(body), 1), (known, same) -> known.again(body));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    Collection<RecordedEvent> events() {
        return List.copyOf(events.values());
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
