package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.Ids;
import gofast.training.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several processes with one database, and receivers on this machine. */
class DeliverDueTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int EVENTS = 60;

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final WebhookStore webhooks = new WebhookStore(jdbc);
    private final DeliveryStore store = new DeliveryStore(jdbc);
    private final Deliveries deliveries = new Deliveries(jdbc);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Secret secret = Secret.next();
    private final Receiver receiver = new Receiver();
    private final UUID webhook = webhook(receiver.url());
    private final DeliverDue process = process(Runnable::run);

    @AfterEach
    void forget() {
        receiver.close();
        jdbc.sql("TRUNCATE webhooks CASCADE").update();
    }

    @AfterAll
    static void end() {
        DATABASE.close();
    }

    private UUID webhook(String url) {
        var wanted = new NewWebhook(url, List.of(), Optional.empty(), false);
        return webhooks.create(new Owner.Athlete("ada"), wanted, secret)
                .orElseThrow()
                .id();
    }

    private DeliverDue process(Executor threads) {
        var caller = new CallReceiver(WebhookConfiguration.http(SocketFactory.getDefault(), LONG), Clock.systemUTC());
        var deliver =
                new Deliver(caller, store, new RetrySchedule(() -> 0), new DeliveryMetrics(meters), Clock.systemUTC());
        return new DeliverDue(store, deliver, threads);
    }

    private static void runAll(DeliverDue process) {
        try {
            while (process.run(LONG)) {}
            process.awaitEnd(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Delivery find(UUID event) {
        return store.find(webhook, event).orElseThrow();
    }

    private List<String> heardIds() {
        return receiver.heard().stream()
                .map(heard -> heard.header("webhook-id"))
                .toList();
    }

    @Test
    void deliversAnEventOnce() {
        UUID event = deliveries.add(webhook);

        runAll(process);
        runAll(process);

        assertThat(heardIds()).containsExactly(event.toString());
        assertThat(receiver.heard().getFirst().isSignedWith(secret.text())).isTrue();
        assertThat(find(event).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(count("delivered")).isOne();
    }

    @Test
    void triesAgainWithTheSameIdUntilItArrives() {
        UUID event = deliveries.add(webhook);
        receiver.reply(500);
        receiver.reply(503);

        runAll(process);
        assertThat(find(event).failure()).contains(Failure.STATUS);
        runAll(process);
        assertThat(receiver.heard()).as("not before its time").hasSize(1);
        deliveries.makeDue();
        runAll(process);
        deliveries.makeDue();
        runAll(process);

        assertThat(heardIds()).containsOnly(event.toString()).hasSize(3);
        assertThat(find(event).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(find(event).attempts()).isEqualTo(3);
        assertThat(webhooks.find(webhook).orElseThrow().disabled()).isEmpty();
    }

    @Test
    void givesUpAfterTenAttemptsAndDisablesTheWebhookThatNothingReached() {
        UUID event = deliveries.add(webhook);

        for (int attempt = 1; attempt <= 10; attempt++) {
            receiver.reply(500);
            deliveries.makeDue();
            runAll(process);
        }

        assertThat(find(event).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(find(event).attempts()).isEqualTo(10);
        assertThat(reason()).isEqualTo(Webhook.Reason.FAILING);
        assertThat(count("failed")).isOne();
    }

    @Test
    void goneDisablesAtOnceAndWhatStillWaitsIsDropped() {
        UUID first = deliveries.add(webhook);
        receiver.reply(410);
        runAll(process);
        UUID second = deliveries.add(webhook);
        runAll(process);

        assertThat(reason()).isEqualTo(Webhook.Reason.GONE);
        assertThat(find(first).failure()).contains(Failure.GONE);
        assertThat(find(second).failure()).contains(Failure.WEBHOOK_DISABLED);
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void aTestIsOneAttemptAndDisablesNothing() {
        UUID event = test();
        receiver.reply(500);

        runAll(process);

        assertThat(find(event).state()).isEqualTo(Delivery.State.FAILED);
        assertThat(webhooks.find(webhook).orElseThrow().disabled()).isEmpty();
    }

    @Test
    void aDisabledWebhookMayBeTested() {
        webhooks.disable(webhook);
        UUID event = test();

        runAll(process);

        assertThat(find(event).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void anotherProcessDeliversWhatAKilledOneHadClaimed() {
        UUID event = deliveries.add(webhook);
        DeliverDue killed = process(task -> {});
        runOnce(killed);

        runAll(process);
        assertThat(receiver.heard()).as("the lease holds").isEmpty();
        deliveries.makeDue();
        runAll(process);

        assertThat(heardIds()).containsExactly(event.toString());
        assertThat(find(event).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    private static void runOnce(DeliverDue process) {
        try {
            process.run(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void twoProcessesShareTheWorkAndSendNothingTwice() {
        List<String> events = IntStream.range(0, EVENTS)
                .mapToObj(i -> deliveries.add(webhook).toString())
                .toList();

        try (ExecutorService one = Executors.newFixedThreadPool(16);
                ExecutorService other = Executors.newFixedThreadPool(16);
                ExecutorService loops = Executors.newVirtualThreadPerTaskExecutor()) {
            List.of(process(one), process(other)).forEach(each -> loops.execute(() -> untilAllEnded(each)));
        }

        assertThat(heardIds()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(receiver.heard()).allMatch(heard -> heard.isSignedWith(secret.text()));
    }

    /** The rows that one process has locked are none to the other, so that neither may stop when it finds none. */
    private void untilAllEnded(DeliverDue process) {
        while (jdbc.sql("SELECT count(*) FROM webhook_deliveries WHERE state = 'waiting'")
                        .query(Long.class)
                        .single()
                > 0) {
            runAll(process);
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerKeepsNoOtherWaiting() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            UUID slow = webhook("http://127.0.0.1:" + silent.getLocalPort() + "/");
            for (int i = 0; i <= DeliverDue.PLACES; i++) {
                deliveries.add(slow);
            }
            UUID event = deliveries.add(webhook);
            DeliverDue busy = process(threads);
            while (busy.run(LONG)) {}

            awaitDelivered(event);
        }
    }

    private void awaitDelivered(UUID event) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (find(event).state() != Delivery.State.DELIVERED) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private UUID test() {
        UUID event = Ids.next();
        return store.test(webhook, event, "{}").orElseThrow().eventId();
    }

    private Webhook.Reason reason() {
        return webhooks.find(webhook).orElseThrow().disabled().orElseThrow().reason();
    }

    private double count(String outcome) {
        return meters.counter("gofast.webhook.deliveries", "outcome", outcome).count();
    }
}
