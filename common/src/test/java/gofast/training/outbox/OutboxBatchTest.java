package gofast.training.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gofast.training.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class OutboxBatchTest {
    private TestDatabase database;
    private OutboxTable outbox;
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        outbox = new OutboxTable(database.jdbc());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    @AfterEach
    void end() {
        database.close();
    }

    /** A broker that confirms some messages and not others. */
    private static final class Publisher extends OutboxPublisher {
        private final Predicate<OutboxMessage> confirms;

        Publisher(Predicate<OutboxMessage> confirms) {
            super(new CachingConnectionFactory());
            this.confirms = confirms;
        }

        @Override
        Map<Boolean, List<Long>> publish(List<OutboxMessage> messages) {
            return messages.stream()
                    .collect(Collectors.partitioningBy(
                            confirms, Collectors.mapping(OutboxMessage::id, Collectors.toList())));
        }
    }

    private boolean relay(Predicate<OutboxMessage> confirms) {
        var store = new OutboxStore(database.jdbc(), JsonMapper.builder().build());
        var batch = new OutboxBatch(store, new Publisher(confirms));
        return Boolean.TRUE.equals(transaction.execute(status -> batch.relay()));
    }

    @Test
    void rowsGoOnceTheBrokerConfirmedThem() {
        outbox.addWork("one");
        outbox.addWork("two");

        assertThat(relay(message -> true)).isFalse();

        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void rowsStayAndWaitWhereTheBrokerDidNot() {
        outbox.addWork("confirmed");
        outbox.addWork("refused");

        relay(message -> message.payload().equals("confirmed"));

        assertThat(outbox.payloads()).containsExactly("refused");
        assertThat(outbox.waiting()).containsExactly("refused");
    }

    @Test
    void refusedRowsLetOthersPass() {
        outbox.addWork("refused");
        relay(message -> false);
        outbox.addWork("next");

        relay(message -> true);

        assertThat(outbox.payloads()).containsExactly("refused");
    }

    @Test
    void nothingIsLostWhenTheBrokerCannotBeReached() {
        outbox.addWork("one");

        assertThatExceptionOfType(AmqpConnectException.class)
                .isThrownBy(() -> relay(message -> {
                    throw new AmqpConnectException("Connection refused", new IllegalStateException());
                }));

        assertThat(outbox.payloads()).containsExactly("one");
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void rowsThatAnotherRelayHoldsAreLeftToIt() {
        outbox.addWork("held");

        relay(message -> {
            assertThat(relayInAnotherTransaction()).isFalse();
            return true;
        });

        assertThat(outbox.isEmpty()).isTrue();
    }

    private boolean relayInAnotherTransaction() {
        return CompletableFuture.supplyAsync(() -> relay(message -> {
                    throw new IllegalStateException("took a row that is held: " + message.payload());
                }))
                .join();
    }

    @Test
    void saysThatThereMayBeMoreAfterAFullBatch() {
        outbox.addWork(IntStream.range(0, 101).mapToObj(i -> "message " + i).toList(), 0);

        assertThat(relay(message -> true)).isTrue();
        assertThat(outbox.payloads()).containsExactly("message 100");
        assertThat(relay(message -> true)).isFalse();
        assertThat(relay(message -> true)).isFalse();
    }
}
