package gofast.training.outbox;

import gofast.training.message.Topology;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** Publishes messages with all confirms in flight, and says which ones the broker has for sure. */
@Component
class OutboxPublisher {
    /** For all messages of a batch together, since their rows are locked meanwhile. */
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(10);

    /** Work must reach its queue: an acknowledgement alone does not say that there is one. */
    private final RabbitTemplate work;

    /** Events may have no listener. */
    private final RabbitTemplate events;

    OutboxPublisher(ConnectionFactory connections) {
        this.work = template(connections, true);
        this.events = template(connections, false);
    }

    private static RabbitTemplate template(ConnectionFactory connections, boolean mandatory) {
        var template = new RabbitTemplate(connections);
        template.setUsePublisherConnection(true);
        template.setMandatory(mandatory);
        // What comes back is seen at its confirm; without a callback the template warns of each.
        template.setReturnsCallback(returned -> {});
        return template;
    }

    /** The ids by whether the broker confirmed and routed them; an AmqpException where it cannot be reached. */
    Map<Boolean, List<Long>> publish(List<OutboxMessage> messages) {
        Map<Long, CorrelationData> sent = new LinkedHashMap<>();
        messages.forEach(message -> sent.put(message.id(), send(message)));
        long deadline = System.nanoTime() + CONFIRM_TIMEOUT.toNanos();
        return sent.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> isSafe(entry.getValue(), deadline),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private CorrelationData send(OutboxMessage message) {
        var correlation = new CorrelationData(Long.toString(message.id()));
        RabbitTemplate template = message.exchange().equals(Topology.WORK_EXCHANGE) ? work : events;
        template.send(message.exchange(), message.routingKey(), message.amqp(), correlation);
        return correlation;
    }

    private static boolean isSafe(CorrelationData correlation, long deadline) {
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
