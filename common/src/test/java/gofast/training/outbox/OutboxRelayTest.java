package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import gofast.training.message.PlanEvent;
import gofast.training.message.Topology;
import gofast.training.testing.MessageContract;
import gofast.training.testing.RealRabbitMq;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutboxRelayTest {
    private static final PlanEvent EVENT = PlanEvent.generated(
            UUID.randomUUID(),
            Instant.parse("2025-01-01T08:30:00Z"),
            new PlanEvent.Generated(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, 16, 112));

    private final TestBroker broker = TestBroker.shared();
    private TestDatabase database;
    private OutboxTable outbox;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        broker.wipe();
        database = TestDatabase.create();
        outbox = new OutboxTable(database.jdbc());
        context = OutboxApplication.start(database, broker);
    }

    @AfterEach
    void end() {
        context.close();
        database.close();
    }

    private void append(PlanEvent event) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.getBean(Outbox.class).append(event));
    }

    private void awaitRelayed() {
        await().until(outbox::isEmpty);
    }

    /** The relay declares the topology with its first message. */
    private void awaitTopology() {
        append(EVENT);
        awaitRelayed();
    }

    @Test
    void eventArrivesAsItWasWrittenAndMarkedToSurvive() throws Exception {
        try (Inbox inbox = Inbox.ofEvents(broker, "plan.generated")) {
            append(EVENT);

            Delivery delivery = inbox.first();
            assertThat(delivery.getProperties().getContentType()).isEqualTo("application/cloudevents+json");
            assertThat(delivery.getProperties().getMessageId()).isEqualTo(EVENT.id());
            assertThat(delivery.getProperties().getDeliveryMode()).isEqualTo(2);
            assertThat(delivery.getEnvelope().getRoutingKey()).isEqualTo("plan.generated");
            MessageContract.holdsEvent(Inbox.body(delivery));
            JsonNode body = JsonMapper.builder().build().readTree(delivery.getBody());
            assertThat(body.get("id").asString()).isEqualTo(EVENT.id());
            assertThat(body.get("data").get("days").asInt()).isEqualTo(112);
        }
        awaitRelayed();
    }

    @Test
    void eventThatNobodyWantsIsNotKept() {
        append(EVENT);

        awaitRelayed();
    }

    @Test
    void workArrivesInItsQueue() throws Exception {
        awaitTopology();
        try (Inbox inbox = Inbox.ofWork(broker)) {
            outbox.addWork("{\"version\": 1}");

            Delivery delivery = inbox.first();
            assertThat(Inbox.body(delivery)).isEqualTo("{\"version\": 1}");
            assertThat(delivery.getProperties().getContentType()).isEqualTo("application/json");
            assertThat(delivery.getProperties().getMessageId()).isNull();
            assertThat(delivery.getProperties().getDeliveryMode()).isEqualTo(2);
        }
        awaitRelayed();
    }

    @Test
    void messageIsNotSentBeforeItsTime() throws Exception {
        awaitTopology();
        try (Inbox inbox = Inbox.ofWork(broker)) {
            outbox.addWork(List.of("later"), 3600);
            outbox.addWork("now");

            assertThat(inbox.bodies(1)).containsExactly("now");
            assertThat(outbox.waiting()).containsExactly("later");
            outbox.makeDue();
            assertThat(inbox.bodies(2)).containsExactly("now", "later");
        }
        awaitRelayed();
    }

    @Test
    void twoRelaysSendEveryMessageOnce() throws Exception {
        awaitTopology();
        List<String> messages =
                IntStream.range(0, 500).mapToObj(i -> "message " + i).toList();
        try (Inbox inbox = Inbox.ofWork(broker);
                ConfigurableApplicationContext second = OutboxApplication.start(database, broker)) {
            assertThat(second.isRunning()).isTrue();
            outbox.addWork(messages, 0);

            awaitRelayed();
            assertThat(inbox.bodies(messages.size())).containsExactlyInAnyOrderElementsOf(messages);
        }
    }

    @Test
    void workStaysInTheOutboxUntilThereIsAQueueForIt() throws Exception {
        awaitTopology();
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueDelete(Topology.WORK_QUEUE);
            outbox.addWork("{}");

            await().until(() -> outbox.waiting().contains("{}"));
            declareWorkQueue(channel);
            outbox.makeDue();
            awaitRelayed();
        }
    }

    private void declareWorkQueue(Channel channel) throws IOException {
        Map<String, Object> arguments = broker.isRabbitMq() ? Map.of("x-queue-type", "quorum") : Map.of();
        channel.queueDeclare(Topology.WORK_QUEUE, true, false, false, arguments);
        channel.queueBind(Topology.WORK_QUEUE, Topology.WORK_EXCHANGE, Topology.WORK_QUEUE);
    }

    @Test
    @RealRabbitMq("quorum queues")
    void workQueueIsAQuorumQueue() throws Exception {
        awaitTopology();
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            // A queue of another kind under this name would be refused.
            var declared =
                    channel.queueDeclare(Topology.WORK_QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
            assertThat(declared.getQueue()).isEqualTo(Topology.WORK_QUEUE);
        }
    }
}
