package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import gofast.training.message.Topology;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The relay and a broker of its own, which goes away and comes back with nothing of what it knew. */
class OutboxRelayWithoutBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestBroker broker = TestBroker.own();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private TestDatabase database;
    private OutboxTable outbox;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        outbox = new OutboxTable(database.jdbc());
        log.start();
    }

    @AfterEach
    void end() {
        relayLog().detachAppender(log);
        broker.stop();
        database.close();
    }

    private static Logger relayLog() {
        return (Logger) LoggerFactory.getLogger(OutboxRelay.class);
    }

    private ConfigurableApplicationContext startRelay() {
        ConfigurableApplicationContext context = OutboxApplication.start(database, broker);
        relayLog().addAppender(log);
        return context;
    }

    private void awaitLog(String text) {
        await().atMost(PATIENCE)
                .until(() -> log.list.stream()
                        .anyMatch(event -> event.getFormattedMessage().contains(text)));
    }

    @Test
    void messagesWaitForABrokerThatIsDownFromTheBeginning() throws Exception {
        broker.stop();
        try (var context = startRelay()) {
            assertThat(context.isRunning()).isTrue();
            outbox.addWork("first");
            awaitLog("wait in the outbox");
            outbox.addWork("second");
            assertThat(outbox.payloads()).containsExactly("first", "second");

            broker.start();

            await().atMost(PATIENCE).until(outbox::isEmpty);
            try (Inbox inbox = Inbox.ofWork(broker)) {
                assertThat(inbox.bodies(2)).containsExactly("first", "second");
            }
        }
    }

    @Test
    void messagesWaitForABrokerThatWentAway() throws Exception {
        try (var context = startRelay()) {
            assertThat(context.isRunning()).isTrue();
            outbox.addWork("before");
            await().atMost(PATIENCE).until(outbox::isEmpty);

            broker.stop();
            outbox.addWork("meanwhile");
            awaitLog("wait in the outbox");
            assertThat(outbox.payloads()).containsExactly("meanwhile");
            broker.start();

            await().atMost(PATIENCE).until(outbox::isEmpty);
            try (Inbox inbox = Inbox.ofWork(broker)) {
                assertThat(inbox.bodies(1)).contains("meanwhile");
            }
        }
    }

    @Test
    void workThatNoQueueTakesStaysWithABrokerThatReturnsNothing() throws Exception {
        try (var context = startRelay();
                Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            assertThat(context.isRunning()).isTrue();
            outbox.addWork("before");
            await().atMost(PATIENCE).until(outbox::isEmpty);

            channel.queueDelete(Topology.WORK_QUEUE);
            outbox.addWork("unroutable");

            await().atMost(PATIENCE).until(() -> outbox.waiting().contains("unroutable"));
        }
    }
}
