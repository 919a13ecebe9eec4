package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gofast.training.message.PlanEvent;
import gofast.training.message.Topology;
import gofast.training.testing.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutboxTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PlanEvent EVENT = PlanEvent.generated(
            UUID.randomUUID(),
            Instant.parse("2025-01-01T08:30:00Z"),
            new PlanEvent.Generated(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, 16, 112));

    private record Row(String exchange, String routingKey, String headers, String payload) {}

    @EnableTransactionManagement
    private static final class Transactions {}

    private TestDatabase database;
    private AnnotationConfigApplicationContext context;
    private TransactionTemplate transaction;
    private Outbox outbox;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        context = new AnnotationConfigApplicationContext();
        context.register(Transactions.class, Outbox.class);
        context.registerBean(JdbcClient.class, () -> database.jdbc());
        context.registerBean(JsonMapper.class, () -> JSON);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        context.refresh();
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        outbox = context.getBean(Outbox.class);
    }

    @AfterEach
    void end() {
        context.close();
        database.close();
    }

    private Row row() {
        return database.jdbc().sql("SELECT * FROM outbox").query(Row.class).single();
    }

    @Test
    void eventIsStoredWithTheCallersTransaction() {
        transaction.executeWithoutResult(status -> {
            outbox.append(EVENT);
            assertThat(isEmptyForOthers()).isTrue();
        });

        assertThat(row().exchange()).isEqualTo(Topology.EVENT_EXCHANGE);
        assertThat(row().routingKey()).isEqualTo("plan.generated");
        assertThat(JSON.readTree(row().payload())).isEqualTo(JSON.valueToTree(EVENT));
    }

    /** On another connection than the transaction's. */
    private boolean isEmptyForOthers() {
        return CompletableFuture.supplyAsync(new OutboxTable(database.jdbc())::isEmpty)
                .join();
    }

    @Test
    void headersCarryTheEventsContentTypeAndId() {
        transaction.executeWithoutResult(status -> outbox.append(EVENT));

        JsonNode headers = JSON.readTree(row().headers());
        assertThat(headers.get("contentType").asString()).isEqualTo("application/cloudevents+json");
        assertThat(headers.get("messageId").asString()).isEqualTo(EVENT.id());
    }

    @Test
    void eventIsRolledBackWithTheCallersTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.append(EVENT);
                    throw new IllegalStateException("the commit failed");
                }));

        assertThat(new OutboxTable(database.jdbc()).isEmpty()).isTrue();
    }

    @Test
    void withoutATransactionNothingIsTaken() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> outbox.append(EVENT));

        assertThat(new OutboxTable(database.jdbc()).isEmpty()).isTrue();
    }
}
