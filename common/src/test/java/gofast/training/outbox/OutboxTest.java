package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gofast.training.message.PlanEvent;
import gofast.training.message.Topology;
import gofast.training.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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

    private UUID athlete(String subject) {
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("INSERT INTO athletes (id, subject, name) VALUES (:id, :subject, 'Ada')")
                .param("id", id)
                .param("subject", subject)
                .update();
        return id;
    }

    /** A name that says which webhook it is; {@code subject} is null for all athletes. */
    private void webhook(String name, @Nullable String subject, String... events) {
        database.jdbc()
                .sql("""
                        INSERT INTO webhooks (id, subject, url, events, secret)
                        VALUES (gen_random_uuid(), :subject, :name, :events, 'whsec_AAAA')
                        """)
                .param("name", name)
                .param("subject", subject)
                .param("events", events)
                .update();
    }

    private void append(PlanEvent event) {
        transaction.executeWithoutResult(status -> outbox.append(event));
    }

    private List<String> delivered() {
        return database.jdbc().sql("""
                        SELECT url FROM webhook_deliveries JOIN webhooks ON webhooks.id = webhook_id ORDER BY url
                        """).query((row, n) -> row.getString("url")).list();
    }

    private static PlanEvent failed(UUID athlete) {
        return PlanEvent.failed(
                UUID.randomUUID(),
                Instant.parse("2025-01-01T08:30:00Z"),
                new PlanEvent.Failed(
                        UUID.randomUUID(), UUID.randomUUID(), athlete, new PlanEvent.Cause("code", "Detail.", true)));
    }

    @Test
    void anEventIsDeliveredToTheWebhooksThatWantIt() {
        UUID ada = athlete("ada");
        athlete("eve");
        webhook("ada", "ada");
        webhook("ada-failed", "ada", "training.gofast.plan.failed.v1");
        webhook("ada-generated", "ada", "training.gofast.plan.generated.v1");
        webhook("ada-disabled", "ada");
        webhook("all", null);
        webhook("eve", "eve");
        database.jdbc()
                .sql("UPDATE webhooks SET disabled_at = now(), disabled_reason = 'owner' WHERE url = 'ada-disabled'")
                .update();

        append(failed(ada));

        assertThat(delivered()).containsExactly("ada", "ada-failed", "all");
    }

    @Test
    void aDeliveryHasTheEventAsTheBrokerGetsIt() {
        webhook("all", null);

        append(EVENT);

        assertThat(database.jdbc()
                        .sql("SELECT body FROM webhook_deliveries WHERE event_id = :id AND event_type = :type")
                        .param("id", UUID.fromString(EVENT.id()))
                        .param("type", EVENT.type())
                        .query(String.class)
                        .single())
                .isEqualTo(row().payload());
    }

    @Test
    void aDeliveryIsRolledBackWithTheCallersTransaction() {
        webhook("all", null);

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.append(EVENT);
                    throw new IllegalStateException("the commit failed");
                }));

        assertThat(delivered()).isEmpty();
    }

    /** The event waits until the deletion is certain; with the foreign key alone it would fail. */
    @Test
    void aWebhookThatIsBeingDeletedDoesNotFailTheCaller() {
        webhook("all", null);
        webhook("ada", null);

        CompletableFuture<Void> appended = transaction.execute(status -> {
            JdbcClient inTransaction = context.getBean(JdbcClient.class);
            inTransaction.sql("DELETE FROM webhooks WHERE url = 'all'").update();
            CompletableFuture<Void> appending =
                    CompletableFuture.runAsync(() -> append(EVENT), Thread::startVirtualThread);
            CompletableFuture.runAsync(this::awaitBlocked, Thread::startVirtualThread)
                    .join();
            return appending;
        });

        appended.join();
        assertThat(delivered()).containsExactly("ada");
    }

    /** On another connection than the transaction's, which sees the activities of its first look for ever. */
    private void awaitBlocked() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (database.jdbc().sql("""
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE wait_event_type = 'Lock' AND datname = current_database()
                                """).query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        }
    }
}
