package gofast.training.worker.intake;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import gofast.training.message.Topology;
import gofast.training.outbox.ConfirmedSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/**
 * The dead letters, for operators. Whoever looks holds all of them for that moment, then they go back. An AmqpException where
 * the broker cannot be reached.
 */
public final class DeadLetterQueue {
    private final ConnectionFactory connections;
    private final ConfirmedSender sender;

    public DeadLetterQueue(ConnectionFactory connections) {
        this.connections = connections;
        this.sender = ConfirmedSender.toQueues(connections);
    }

    private interface Work<T> {
        T on(Channel channel) throws IOException;
    }

    /** What is to be done with a letter; true if it is to leave the queue. */
    private interface Treatment {
        boolean treat(DeadLetter letter, byte[] body);
    }

    public List<DeadLetter> list() {
        List<DeadLetter> letters = new ArrayList<>();
        int unused = treatAll((letter, body) -> !letters.add(letter));
        return letters;
    }

    /** Sends the letters back to the workers, and says how many; those still dead return with a new id. */
    public int replay(Predicate<DeadLetter> wanted) {
        return treatAll((letter, body) -> wanted.test(letter)
                && sender.sendAndWait(
                        Topology.WORK_EXCHANGE,
                        Topology.WORK_QUEUE,
                        MessageBuilder.withBody(body)
                                .setContentType("application/json")
                                .build()));
    }

    /** Deletes the letters, and says how many. */
    public int drop(Predicate<DeadLetter> wanted) {
        return treatAll((letter, body) -> wanted.test(letter));
    }

    private int treatAll(Treatment treatment) {
        return withChannel(channel -> {
            List<Long> kept = new ArrayList<>();
            try {
                return treatAll(channel, treatment, kept);
            } finally {
                giveBack(channel, kept);
            }
        });
    }

    /** As many as there are now: those that come back meanwhile are not treated again. */
    private static int treatAll(Channel channel, Treatment treatment, List<Long> kept) throws IOException {
        int gone = 0;
        for (long left = channel.messageCount(Topology.DEAD_QUEUE); left > 0; left--) {
            GetResponse got = channel.basicGet(Topology.DEAD_QUEUE, false);
            if (got == null) {
                break;
            }
            long tag = got.getEnvelope().getDeliveryTag();
            if (treatment.treat(letter(got), got.getBody())) {
                channel.basicAck(tag, false);
                gone++;
            } else {
                kept.add(tag);
            }
        }
        return gone;
    }

    private static void giveBack(Channel channel, List<Long> kept) throws IOException {
        for (long tag : kept) {
            channel.basicNack(tag, false, true);
        }
        // The answer comes after they are back, so that whoever looks next sees them.
        long unused = channel.messageCount(Topology.DEAD_QUEUE);
    }

    private <T> T withChannel(Work<T> work) {
        try (Connection connection = connections.createConnection();
                Channel channel = connection.createChannel(false)) {
            return work.on(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The broker has no queue of dead letters; start a worker first", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Closing a channel waits for nobody", e);
        }
    }

    private static DeadLetter letter(GetResponse got) {
        Map<String, Object> headers = Objects.requireNonNullElse(got.getProps().getHeaders(), Map.of());
        byte[] body = got.getBody();
        return new DeadLetter(
                Objects.requireNonNullElse(got.getProps().getMessageId(), "?"),
                header(headers, DeadLetters.REASON),
                header(headers, DeadLetters.DETAIL),
                header(headers, DeadLetters.TIME),
                body.length,
                printable(new String(body, 0, Math.min(body.length, DeadLetter.MOST_SHOWN), StandardCharsets.UTF_8)));
    }

    private static String header(Map<String, Object> headers, String name) {
        return Objects.toString(headers.get(name), "?");
    }

    private static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
