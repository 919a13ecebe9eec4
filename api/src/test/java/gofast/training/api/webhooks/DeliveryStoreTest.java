package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.webhooks.Outcome.Delivered;
import gofast.training.api.webhooks.Outcome.Failed;
import gofast.training.job.Ids;
import gofast.training.testing.AtOnce;
import gofast.training.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DeliveryStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Failed FAILED = new Failed(Failure.STATUS, Optional.of(500), "Oops", Duration.ZERO);
    private static final Delivered DELIVERED = new Delivered(200);
    private static final NewWebhook WANTED = new NewWebhook("https://example.com/", List.of(), Optional.empty(), false);
    private static final int PAGE = 10;
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final WebhookStore webhooks = new WebhookStore(jdbc);
    private final DeliveryStore store = new DeliveryStore(jdbc);
    private final Deliveries deliveries = new Deliveries(jdbc);
    private final Secret secret = Secret.next();
    private final UUID webhook = webhook();

    @AfterEach
    void forget() {
        jdbc.sql("TRUNCATE webhooks CASCADE").update();
    }

    @AfterAll
    static void end() {
        DATABASE.close();
    }

    private UUID webhook() {
        return webhooks.create(new Owner.Athlete("ada"), WANTED, secret)
                .orElseThrow()
                .id();
    }

    private ClaimedDelivery claimed() {
        deliveries.add(webhook);
        return store.claim(1, InFlight.Busy.NOBODY).getFirst();
    }

    private Delivery find(ClaimedDelivery delivery) {
        return store.find(delivery.webhookId(), delivery.eventId()).orElseThrow();
    }

    private Webhook webhookOf(ClaimedDelivery delivery) {
        return webhooks.find(delivery.webhookId()).orElseThrow();
    }

    @Test
    void claimsWhatIsDueWithAllItTakesToSendIt() {
        UUID event = deliveries.add(webhook);

        ClaimedDelivery claimed = store.claim(10, InFlight.Busy.NOBODY).getFirst();

        assertThat(claimed.eventId()).isEqualTo(event);
        assertThat(claimed.url()).isEqualTo("https://example.com/");
        assertThat(claimed.secrets()).containsExactly(secret);
        assertThat(claimed.isWebhookEnabled()).isTrue();
        assertThat(claimed.attempts()).isZero();
    }

    @Test
    void claimsNothingTwice() {
        claimed();

        assertThat(store.claim(10, InFlight.Busy.NOBODY)).isEmpty();
    }

    @Test
    void manyWhoClaimAtOnceShareTheWork() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            deliveries.add(webhook);
        }

        var claimed = AtOnce.call(8, () -> {
            var mine = new ArrayList<UUID>();
            List<ClaimedDelivery> some;
            do {
                some = store.claim(3, InFlight.Busy.NOBODY);
                some.forEach(delivery -> mine.add(delivery.eventId()));
            } while (!some.isEmpty());
            return mine;
        });

        assertThat(claimed.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    void leavesBusyWebhooksAlone() {
        deliveries.add(webhook);
        UUID other = webhook();
        deliveries.add(other);

        assertThat(store.claim(10, new InFlight.Busy(List.of(webhook), List.of())))
                .extracting(ClaimedDelivery::webhookId)
                .containsExactly(other);
    }

    @Test
    void leavesBusySubjectsAloneWithAllTheirWebhooks() {
        deliveries.add(webhook);
        deliveries.add(webhook());
        UUID other = webhooks.create(new Owner.Operators(), WANTED, Secret.next())
                .orElseThrow()
                .id();
        deliveries.add(other);

        assertThat(store.claim(10, new InFlight.Busy(List.of(), List.of("ada"))))
                .extracting(ClaimedDelivery::webhookId)
                .containsExactly(other);
    }

    @Test
    void theLongestDueComesFirst() {
        deliveries.add(webhook);
        UUID older = deliveries.add(webhook);
        jdbc.sql("UPDATE webhook_deliveries SET due_at = now() - interval '1 hour' WHERE event_id = :event")
                .param("event", older)
                .update();

        assertThat(store.claim(1, InFlight.Busy.NOBODY).getFirst().eventId()).isEqualTo(older);
    }

    @Test
    void whoFellSilentLosesADeliveryToOthers() {
        ClaimedDelivery first = claimed();
        deliveries.makeDue();

        ClaimedDelivery second = store.claim(1, InFlight.Busy.NOBODY).getFirst();

        assertThat(store.delivered(first, DELIVERED)).isFalse();
        assertThat(store.retry(first, FAILED, WAIT)).isFalse();
        assertThat(store.giveUp(first, FAILED)).isFalse();
        assertThat(find(second).state()).isEqualTo(Delivery.State.WAITING);
        assertThat(store.delivered(second, DELIVERED)).isTrue();
    }

    @Test
    void aDeliveryEndsWhenItArrived() {
        ClaimedDelivery claimed = claimed();

        assertThat(store.delivered(claimed, DELIVERED)).isTrue();

        Delivery delivery = find(claimed);
        assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(delivery.attempts()).isOne();
        assertThat(delivery.status()).contains(200);
        assertThat(delivery.finishedAt()).isPresent();
        assertThat(delivery.nextAttemptAt()).isEmpty();
        deliveries.makeDue();
        assertThat(store.claim(1, InFlight.Busy.NOBODY)).isEmpty();
    }

    @Test
    void aFailedAttemptIsMadeAgainWhenItsTimeComes() {
        ClaimedDelivery claimed = claimed();

        assertThat(store.retry(claimed, FAILED, WAIT)).isTrue();

        Delivery delivery = find(claimed);
        assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(delivery.attempts()).isOne();
        assertThat(delivery.status()).contains(500);
        assertThat(delivery.failure()).contains(Failure.STATUS);
        assertThat(delivery.answer()).contains("Oops");
        assertThat(delivery.nextAttemptAt().orElseThrow())
                .isAfter(delivery.createdAt().plus(WAIT).minusSeconds(1));
        assertThat(store.claim(1, InFlight.Busy.NOBODY)).isEmpty();
        deliveries.makeDue();
        assertThat(store.claim(1, InFlight.Busy.NOBODY).getFirst().attempts()).isOne();
    }

    @Test
    void aDeliveryThatIsGivenUpStaysInTheList() {
        ClaimedDelivery claimed = claimed();

        assertThat(store.giveUp(claimed, FAILED)).isTrue();

        assertThat(find(claimed).state()).isEqualTo(Delivery.State.FAILED);
        deliveries.makeDue();
        assertThat(store.claim(1, InFlight.Busy.NOBODY)).isEmpty();
    }

    @Test
    void aWebhookThatNothingReachedIsDisabledWhenADeliveryIsGivenUp() {
        ClaimedDelivery claimed = claimed();
        store.giveUp(claimed, FAILED);

        assertThat(store.disableIfFailing(claimed)).isTrue();
        assertThat(store.disableIfFailing(claimed)).isFalse();

        assertThat(webhookOf(claimed).disabled().orElseThrow().reason()).isEqualTo(Webhook.Reason.FAILING);
    }

    @Test
    void aWebhookThatSomethingReachedInTheMeantimeIsNot() {
        ClaimedDelivery failing = claimed();
        ClaimedDelivery arriving = claimed();
        store.delivered(arriving, DELIVERED);
        store.giveUp(failing, FAILED);

        assertThat(store.disableIfFailing(failing)).isFalse();

        assertThat(webhookOf(failing).disabled()).isEmpty();
    }

    @Test
    void aWebhookIsDisabledOnceAndKeepsItsReason() {
        ClaimedDelivery claimed = claimed();

        assertThat(store.disable(claimed, Webhook.Reason.GONE)).isTrue();
        assertThat(store.disable(claimed, Webhook.Reason.FAILING)).isFalse();
        webhooks.disable(webhook);

        assertThat(webhookOf(claimed).disabled().orElseThrow().reason()).isEqualTo(Webhook.Reason.GONE);
    }

    @Test
    void aWebhookThatHasAnotherAddressByNowIsNotDisabled() {
        ClaimedDelivery claimed = claimed();
        webhooks.change(webhook, new NewWebhook("https://example.com/new", List.of(), Optional.empty(), false));
        store.giveUp(claimed, FAILED);

        assertThat(store.disable(claimed, Webhook.Reason.GONE)).isFalse();
        assertThat(store.disableIfFailing(claimed)).isFalse();

        assertThat(webhookOf(claimed).disabled()).isEmpty();
    }

    @Test
    void saysWhenTheWebhookIsDisabledByNow() {
        webhooks.disable(webhook);

        ClaimedDelivery claimed = claimed();
        store.drop(claimed);

        assertThat(claimed.isWebhookEnabled()).isFalse();
        assertThat(find(claimed).failure()).contains(Failure.WEBHOOK_DISABLED);
        assertThat(find(claimed).attempts()).isZero();
    }

    @Test
    void signsWithBothSecretsForADay() {
        var next = Secret.next();
        webhooks.rotate(webhook, next);

        assertThat(claimed().secrets()).containsExactly(next, secret);

        jdbc.sql("UPDATE webhooks SET previous_secret_until = now() - interval '1 second'")
                .update();
        assertThat(claimed().secrets()).containsExactly(next);
    }

    @Test
    void deletingAWebhookForgetsItsDeliveries() {
        ClaimedDelivery claimed = claimed();

        webhooks.delete(webhook);

        assertThat(store.find(webhook, claimed.eventId())).isEmpty();
        assertThat(store.delivered(claimed, DELIVERED)).isFalse();
    }

    @Test
    void anEndedDeliveryIsMadeOnceMoreWithAllItsAttempts() {
        ClaimedDelivery claimed = claimed();
        assertThat(store.redeliver(webhook, claimed.eventId())).isEmpty();
        store.giveUp(claimed, FAILED);

        assertThat(store.redeliver(webhook, claimed.eventId()).orElseThrow().attempts())
                .isZero();

        assertThat(store.claim(1, InFlight.Busy.NOBODY).getFirst().eventId()).isEqualTo(claimed.eventId());
    }

    @Test
    void fewAreMadeOnceMoreInAMinute() {
        var ended = new ArrayList<UUID>();
        for (int i = 0; i <= 60; i++) {
            ClaimedDelivery claimed = claimed();
            store.giveUp(claimed, FAILED);
            ended.add(claimed.eventId());
        }

        assertThat(ended.subList(0, 60))
                .allMatch(event -> store.redeliver(webhook, event).isPresent());
        assertThat(store.redeliver(webhook, ended.getLast())).isEmpty();

        jdbc.sql("UPDATE webhook_deliveries SET asked_at = asked_at - interval '1 minute'")
                .update();
        assertThat(store.redeliver(webhook, ended.getLast())).isPresent();
    }

    @Test
    void eachIsMadeOnceMoreOnceAMinute() {
        ClaimedDelivery claimed = claimed();
        store.giveUp(claimed, FAILED);
        assertThat(store.redeliver(webhook, claimed.eventId())).isPresent();
        store.giveUp(store.claim(1, InFlight.Busy.NOBODY).getFirst(), FAILED);

        assertThat(store.redeliver(webhook, claimed.eventId())).isEmpty();
    }

    @Test
    void pagesHaveNeitherGapsNorTwins() {
        var events = new ArrayList<UUID>();
        for (int i = 0; i < 2 * PAGE + 1; i++) {
            events.addFirst(deliveries.add(webhook));
        }
        deliveries.add(webhook());

        var listed = new ArrayList<UUID>();
        List<Delivery> page = store.list(webhook, new UUID(-1, -1), PAGE);
        while (!page.isEmpty()) {
            page.forEach(delivery -> listed.add(delivery.eventId()));
            page = store.list(webhook, listed.getLast(), PAGE);
        }

        assertThat(listed)
                .isEqualTo(
                        events.stream().sorted(DeliveryStoreTest::newestFirst).toList());
    }

    private static int newestFirst(UUID one, UUID other) {
        return other.toString().compareTo(one.toString());
    }

    @Test
    void testsAreFewAMinute() {
        for (int i = 0; i < 5; i++) {
            assertThat(store.test(webhook, Ids.next(), "{}")).isPresent();
        }

        assertThat(store.test(webhook, Ids.next(), "{}")).isEmpty();
        assertThat(store.test(webhook(), Ids.next(), "{}")).isPresent();
    }

    @Test
    void anAthleteHasTenWebhooksAtMostHoweverManyAreCreatedAtOnce() throws InterruptedException {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));

        List<Boolean> created = AtOnce.call(
                20,
                () -> transaction
                        .execute(status -> webhooks.create(new Owner.Athlete("eve"), WANTED, Secret.next()))
                        .isPresent());

        assertThat(created).filteredOn(isCreated -> isCreated).hasSize(new Owner.Athlete("eve").most());
    }
}
