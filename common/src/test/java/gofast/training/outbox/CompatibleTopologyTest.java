package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.message.Topology;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;

/** RabbitMQ refuses to declare what is there with other arguments, and whoever does so can neither send nor receive. */
class CompatibleTopologyTest {
    private static final Map<String, Map<String, Object>> QUEUES = Map.of(
            Topology.WORK_QUEUE, Map.of("x-queue-type", "quorum"),
            Topology.DEAD_QUEUE, Map.of("x-queue-type", "quorum", "x-delivery-limit", 1_000_000));

    private static final Map<String, String> EXCHANGES =
            Map.of(Topology.WORK_EXCHANGE, "direct", Topology.EVENT_EXCHANGE, "topic");

    private final Iterable<Declarable> declared =
            new OutboxConfiguration().topology(new TopologyProperties(true)).getDeclarables();

    @Test
    void queuesAreDeclaredAsTheyWere() {
        assertThat(declared)
                .filteredOn(Queue.class::isInstance)
                .map(Queue.class::cast)
                .allMatch(queue -> queue.isDurable() && !queue.isExclusive() && !queue.isAutoDelete())
                .extracting(queue -> Map.entry(queue.getName(), queue.getArguments()))
                .containsExactlyInAnyOrderElementsOf(QUEUES.entrySet());
    }

    @Test
    void exchangesAreDeclaredAsTheyWere() {
        assertThat(declared)
                .filteredOn(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .allMatch(exchange -> exchange.isDurable()
                        && !exchange.isAutoDelete()
                        && exchange.getArguments().isEmpty())
                .extracting(exchange -> Map.entry(exchange.getName(), exchange.getType()))
                .containsExactlyInAnyOrderElementsOf(EXCHANGES.entrySet());
    }
}
