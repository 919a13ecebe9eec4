package gofast.training.api.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliveries in the database: one statement per intention, none of them while a receiver is waited for. Every result
 * names its lease token and says whether the lease still held; times are the database's.
 */
@Repository
class DeliveryStore {
    /** How long a process may be silent before its deliveries go to others; longer than an attempt can take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int MOST_TESTS_A_MINUTE = 5;
    private static final int MOST_ASKED_FOR_A_MINUTE = 60;

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the deliveries that have been due for longest, up to so many, but none of those that are busy. */
    List<ClaimedDelivery> claim(int most, InFlight.Busy busy) {
        return jdbc.sql("""
                        WITH due AS (
                            SELECT webhook_id, event_id FROM webhook_deliveries
                             WHERE state = 'waiting' AND due_at <= now() AND webhook_id <> ALL (:webhooks)
                               AND webhook_id NOT IN (SELECT id FROM webhooks WHERE subject = ANY (:subjects))
                             ORDER BY due_at
                             LIMIT :most
                               FOR UPDATE SKIP LOCKED)
                        UPDATE webhook_deliveries delivery
                           SET lease_token = gen_random_uuid(), due_at = now() + make_interval(secs => :lease)
                          FROM due JOIN webhooks webhook ON webhook.id = due.webhook_id
                         WHERE delivery.webhook_id = due.webhook_id AND delivery.event_id = due.event_id
                        RETURNING delivery.webhook_id, webhook.subject, delivery.event_id, delivery.lease_token, delivery.event_type,
                                  delivery.body, delivery.attempts, webhook.url, webhook.secret,
                                  CASE WHEN webhook.previous_secret_until > now() THEN webhook.previous_secret END
                                      AS previous_secret,
                                  webhook.disabled_at IS NULL AS is_enabled
                        """)
                .param("webhooks", busy.webhooks().toArray(UUID[]::new))
                .param("subjects", busy.subjects().toArray(String[]::new))
                .param("most", most)
                .param("lease", LEASE.toSeconds())
                .query(DeliveryStore::claimed)
                .list();
    }

    /** Ends a delivery that arrived; false where the lease is lost. */
    boolean delivered(ClaimedDelivery delivery, Outcome.Delivered outcome) {
        int updated = held(delivery, """
                        WITH delivery AS (
                            UPDATE webhook_deliveries
                               SET state = 'delivered', attempts = attempts + 1, status = :status, failure = NULL,
                                   answer = NULL, lease_token = NULL, finished_at = now()
                             WHERE webhook_id = :webhookId AND event_id = :eventId AND lease_token = :token
                            RETURNING webhook_id)
                        UPDATE webhooks webhook SET delivered_at = now()
                          FROM delivery
                         WHERE webhook.id = delivery.webhook_id
                        """).param("status", outcome.status()).update();
        return updated > 0;
    }

    /** Notes an attempt that failed and is made again after the wait; false where the lease is lost. */
    boolean retry(ClaimedDelivery delivery, Outcome.Failed outcome, Duration wait) {
        return failed(delivery, outcome, """
                        UPDATE webhook_deliveries
                           SET attempts = attempts + 1, failure = :failure, status = :status, answer = :answer,
                               lease_token = NULL, due_at = now() + make_interval(secs => :wait)
                         WHERE webhook_id = :webhookId AND event_id = :eventId AND lease_token = :token
                        """)
                        .param("wait", wait.toMillis() / 1000.0)
                        .update()
                > 0;
    }

    /** Ends a delivery that failed for good; false where the lease is lost. */
    boolean giveUp(ClaimedDelivery delivery, Outcome.Failed outcome) {
        return failed(delivery, outcome, """
                        UPDATE webhook_deliveries
                           SET state = 'failed', attempts = attempts + 1, failure = :failure, status = :status,
                               answer = :answer, lease_token = NULL, finished_at = now()
                         WHERE webhook_id = :webhookId AND event_id = :eventId AND lease_token = :token
                        """).update() > 0;
    }

    /** Ends a delivery whose time came when its webhook was disabled: no attempt was made. */
    void drop(ClaimedDelivery delivery) {
        held(delivery, """
                        UPDATE webhook_deliveries
                           SET state = 'failed', failure = 'webhook-disabled', status = NULL, answer = NULL,
                               lease_token = NULL, finished_at = now()
                         WHERE webhook_id = :webhookId AND event_id = :eventId AND lease_token = :token
                        """).update();
    }

    /** Disables the webhook of a delivery at once; false where it is so already, or has another address by now. */
    boolean disable(ClaimedDelivery delivery, Webhook.Reason reason) {
        return jdbc.sql("""
                        UPDATE webhooks SET disabled_at = now(), disabled_reason = :reason
                         WHERE id = :webhookId AND url = :url AND disabled_at IS NULL
                        """)
                        .param("reason", reason.code())
                        .param("webhookId", delivery.webhookId())
                        .param("url", delivery.url())
                        .update()
                > 0;
    }

    /**
     * Disables the webhook of a delivery that was given up, unless anything arrived there since the delivery began, or it
     * has another address by now.
     */
    boolean disableIfFailing(ClaimedDelivery delivery) {
        return jdbc.sql("""
                        UPDATE webhooks webhook SET disabled_at = now(), disabled_reason = 'failing'
                          FROM webhook_deliveries delivery
                         WHERE delivery.webhook_id = :webhookId AND delivery.event_id = :eventId
                           AND webhook.id = delivery.webhook_id AND webhook.url = :url AND webhook.disabled_at IS NULL
                           AND (webhook.delivered_at IS NULL OR webhook.delivered_at < delivery.created_at)
                        """)
                        .param("webhookId", delivery.webhookId())
                        .param("eventId", delivery.eventId())
                        .param("url", delivery.url())
                        .update()
                > 0;
    }

    /** Stores a test event; empty where there were many in the last minute. */
    @Transactional
    public Optional<Delivery> test(UUID webhookId, UUID eventId, String body) {
        awaitTurn(webhookId);
        return jdbc.sql("""
                        INSERT INTO webhook_deliveries (webhook_id, event_id, event_type, body, asked_at)
                        SELECT id, :eventId, :type, :body, now() FROM webhooks
                         WHERE id = :webhookId
                           AND (SELECT count(*) FROM webhook_deliveries
                                 WHERE webhook_id = :webhookId AND event_type = :type
                                   AND asked_at > now() - interval '1 minute') < :most
                           FOR KEY SHARE
                        RETURNING *
                        """)
                .param("webhookId", webhookId)
                .param("eventId", eventId)
                .param("type", TestEvent.TYPE)
                .param("body", body)
                .param("most", MOST_TESTS_A_MINUTE)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Deliveries of a webhook, the newest first, from the one after this event on. */
    List<Delivery> list(UUID webhookId, UUID after, int most) {
        return jdbc.sql("""
                        SELECT * FROM webhook_deliveries
                         WHERE webhook_id = :webhookId AND event_id < :after
                         ORDER BY event_id DESC
                         LIMIT :most
                        """)
                .param("webhookId", webhookId)
                .param("after", after)
                .param("most", most)
                .query(DeliveryStore::delivery)
                .list();
    }

    Optional<Delivery> find(UUID webhookId, UUID eventId) {
        return jdbc.sql("SELECT * FROM webhook_deliveries WHERE webhook_id = :webhookId AND event_id = :eventId")
                .param("webhookId", webhookId)
                .param("eventId", eventId)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /**
     * Starts a delivery that ended once more, with all its attempts; empty where it has not ended, or it, or many others, were
     * asked for in the last minute.
     */
    @Transactional
    public Optional<Delivery> redeliver(UUID webhookId, UUID eventId) {
        awaitTurn(webhookId);
        return jdbc.sql("""
                        UPDATE webhook_deliveries
                           SET state = 'waiting', attempts = 0, due_at = now(), created_at = now(), asked_at = now(),
                               failure = NULL, status = NULL, answer = NULL, finished_at = NULL
                         WHERE webhook_id = :webhookId AND event_id = :eventId AND state <> 'waiting'
                           -- each once, since it would be counted once
                           AND (asked_at IS NULL OR asked_at <= now() - interval '1 minute')
                           AND (SELECT count(*) FROM webhook_deliveries
                                 WHERE webhook_id = :webhookId
                                   AND asked_at > now() - interval '1 minute') < :most
                        RETURNING *
                        """)
                .param("webhookId", webhookId)
                .param("eventId", eventId)
                .param("most", MOST_ASKED_FOR_A_MINUTE)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Until the end of the transaction nobody else asks for deliveries to this webhook, so that counts hold. */
    private void awaitTurn(UUID webhookId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('webhook-deliveries'), hashtext(:webhookId::text))")
                .param("webhookId", webhookId)
                .query()
                .listOfRows();
    }

    private JdbcClient.StatementSpec failed(ClaimedDelivery delivery, Outcome.Failed outcome, String sql) {
        return held(delivery, sql)
                .param("failure", outcome.failure().code())
                .param("status", outcome.status().orElse(null))
                .param("answer", outcome.answer().isEmpty() ? null : outcome.answer());
    }

    private JdbcClient.StatementSpec held(ClaimedDelivery delivery, String sql) {
        return jdbc.sql(sql)
                .param("webhookId", delivery.webhookId())
                .param("eventId", delivery.eventId())
                .param("token", delivery.leaseToken());
    }

    private static ClaimedDelivery claimed(ResultSet row, int n) throws SQLException {
        return new ClaimedDelivery(
                row.getObject("webhook_id", UUID.class),
                Optional.ofNullable(row.getString("subject")),
                row.getObject("event_id", UUID.class),
                row.getObject("lease_token", UUID.class),
                row.getString("event_type"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getString("url"),
                Stream.of(Optional.of(row.getString("secret")), Optional.ofNullable(row.getString("previous_secret")))
                        .flatMap(Optional::stream)
                        .map(Secret::new)
                        .toList(),
                row.getBoolean("is_enabled"));
    }

    private static Delivery delivery(ResultSet row, int n) throws SQLException {
        var state = Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        boolean isUnderWay = row.getObject("lease_token") != null;
        return new Delivery(
                row.getObject("webhook_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                state,
                row.getInt("attempts"),
                instant(row, "due_at").filter(at -> state == Delivery.State.WAITING && !isUnderWay),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(row.getString("failure")).map(Failure::of),
                Optional.ofNullable(row.getString("answer")),
                instant(row, "created_at").orElseThrow(),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
