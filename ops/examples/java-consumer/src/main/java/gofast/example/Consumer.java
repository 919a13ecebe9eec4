package gofast.example;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hears of plans on a queue of its own, and prints a sentence for each event that is new. The client comes back by itself,
 * with queue and bindings, when the broker was away.
 */
final class Consumer extends DefaultConsumer {
    private static final String EXCHANGE = "gofast.plan.events";
    private static final String QUEUE = "example.java-consumer";
    private static final String DEAD = QUEUE + ".dead";
    private static final int PREFETCH = 20;
    private static final int MOST_DELIVERIES = 20;

    private final Once once;

    private Consumer(Channel channel, Once once) {
        super(channel);
        this.once = once;
    }

    /** Takes a folder for the events; {@code AMQP_URL} says where the broker is. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "events"));
        var factory = new ConnectionFactory();
        factory.setUri(System.getenv().getOrDefault("AMQP_URL", "amqp://localhost"));
        Channel channel = factory.newConnection("java-consumer").createChannel();
        declare(channel);
        channel.basicQos(PREFETCH);
        channel.basicConsume(QUEUE, false, new Consumer(channel, new Once(folder)));
        System.out.println("Waits for events on " + QUEUE);
    }

    /** The exchange the same as the service declares it, so that either may be there first. */
    private static void declare(Channel channel) throws IOException {
        channel.exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
        channel.queueDeclare(DEAD, true, false, false, Map.of("x-queue-type", "quorum"));
        Map<String, Object> arguments = Map.of(
                "x-queue-type",
                "quorum",
                "x-delivery-limit",
                MOST_DELIVERIES,
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-routing-key",
                DEAD);
        channel.queueDeclare(QUEUE, true, false, false, arguments);
        channel.queueBind(QUEUE, EXCHANGE, "plan.*");
    }

    private enum Outcome {
        DONE,
        UNREADABLE,
        FAILED
    }

    /** Acknowledges what is done; what nobody can read is put aside, and what failed comes again, up to 20 times. */
    @Override
    public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] message)
            throws IOException {
        long delivery = envelope.getDeliveryTag();
        switch (handle(message)) {
            case DONE -> getChannel().basicAck(delivery, false);
            case UNREADABLE -> getChannel().basicReject(delivery, false);
            case FAILED -> getChannel().basicReject(delivery, true);
        }
    }

    private Outcome handle(byte[] message) {
        try {
            PlanNews news = PlanNews.read(message);
            boolean isNew = once.handle(news.id(), message);
            System.out.println(isNew ? tell(news) : "Event " + news.id() + " came again");
            return Outcome.DONE;
        } catch (PlanNews.UnreadableException e) {
            System.err.println("Put aside: " + e.getMessage());
            return Outcome.UNREADABLE;
        } catch (IOException e) {
            System.err.println("Comes again: " + e);
            return Outcome.FAILED;
        }
    }

    private static String tell(PlanNews news) {
        return news.sentence().orElseGet(() -> "Nothing to do at " + news.type());
    }
}
