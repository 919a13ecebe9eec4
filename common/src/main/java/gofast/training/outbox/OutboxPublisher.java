package gofast.training.outbox;

import gofast.training.message.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.stereotype.Component;

/** Publishes messages with all confirms in flight, and says which ones the broker has for sure. */
@Component
class OutboxPublisher {
    /** Work must reach its queue: an acknowledgement alone does not say that there is one. */
    private final ConfirmedSender work;

    /** Events may have no listener. */
    private final ConfirmedSender events;

    OutboxPublisher(ConnectionFactory connections) {
        this.work = ConfirmedSender.toQueues(connections);
        this.events = ConfirmedSender.toWhoeverListens(connections);
    }

    /** The ids by whether the broker confirmed and routed them; an AmqpException where it cannot be reached. */
    Map<Boolean, List<Long>> publish(List<OutboxMessage> messages) {
        Map<Long, ConfirmedSender.Sent> sent = new LinkedHashMap<>();
        messages.forEach(message -> sent.put(message.id(), send(message)));
        long deadline = ConfirmedSender.deadline();
        return sent.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.getValue().isSafe(deadline),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private ConfirmedSender.Sent send(OutboxMessage message) {
        ConfirmedSender sender = message.exchange().equals(Topology.WORK_EXCHANGE) ? work : events;
        return sender.send(message.exchange(), message.routingKey(), message.amqp());
    }
}
