package gofast.training.outbox;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Sends messages of which the broker says whether it has them. Safe for use by threads. */
public final class ConfirmedSender {
    /** For all messages of a batch together, since their rows are locked meanwhile. */
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(10);

    private final RabbitTemplate template;

    private ConfirmedSender(ConnectionFactory connections, boolean mandatory) {
        this.template = new RabbitTemplate(connections);
        template.setUsePublisherConnection(true);
        template.setMandatory(mandatory);
        // What comes back is seen at its confirm; without a callback the template warns of each.
        template.setReturnsCallback(returned -> {});
    }

    /** A message is safe only in a queue. */
    public static ConfirmedSender toQueues(ConnectionFactory connections) {
        return new ConfirmedSender(connections, true);
    }

    /** A message that nobody listens to is safe as well. */
    static ConfirmedSender toWhoeverListens(ConnectionFactory connections) {
        return new ConfirmedSender(connections, false);
    }

    /** When the broker must have confirmed what is sent now, by the nanosecond clock. */
    static long deadline() {
        return System.nanoTime() + CONFIRM_TIMEOUT.toNanos();
    }

    /** Sends it and waits; true once the broker has it for sure, an AmqpException where it cannot be reached. */
    public boolean sendAndWait(String exchange, String routingKey, Message message) {
        return send(exchange, routingKey, message).isSafe(deadline());
    }

    /** Sends it without waiting. */
    Sent send(String exchange, String routingKey, Message message) {
        var correlation = new CorrelationData(UUID.randomUUID().toString());
        template.send(exchange, routingKey, message, correlation);
        return new Sent(correlation);
    }

    /** A message on its way. */
    record Sent(CorrelationData correlation) {
        /** Whether the broker confirms it in time, and has found a queue for it where it must. */
        boolean isSafe(long deadline) {
            try {
                boolean acknowledged = correlation
                        .getFuture()
                        .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                        .ack();
                return acknowledged && correlation.getReturned() == null;
            } catch (ExecutionException | TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
