package gofast.training.api.webhooks;

import gofast.training.api.security.Caller;
import gofast.training.job.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks in the database; a secret leaves it only to sign. */
@Repository
class WebhookStore {
    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a webhook; empty where its owner has as many as there may be. */
    @Transactional
    public Optional<Webhook> create(Owner owner, NewWebhook webhook, Secret secret) {
        Optional<String> subject = owner.subject();
        // Whoever creates webhooks of the same owner at the same time waits here, so that the count holds.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('webhooks'), hashtext(COALESCE(:subject, '')))")
                .param("subject", subject.orElse(null))
                .query()
                .listOfRows();
        return jdbc.sql("""
                        INSERT INTO webhooks (id, subject, of_service, url, events, description, secret)
                        SELECT :id, :subject, :ofService, :url, :events, :description, :secret
                         WHERE (SELECT count(*) FROM webhooks
                                 WHERE subject IS NOT DISTINCT FROM :subject::text AND of_service = :ofService) < :most
                        RETURNING *
                        """)
                .param("id", Ids.next())
                .param("subject", subject.orElse(null))
                .param("ofService", owner.isService())
                .param("url", webhook.url())
                .param("events", webhook.events().toArray(String[]::new))
                .param("description", webhook.description().orElse(null))
                .param("secret", secret.text())
                .param("most", owner.most())
                .query(WebhookStore::webhook)
                .optional();
    }

    /** The webhooks that the caller looks after, in the order they were created. */
    List<Webhook> list(Caller caller) {
        return jdbc.sql("""
                        SELECT * FROM webhooks
                         WHERE (subject = :subject AND (NOT of_service OR :isService))
                            OR (:isOperator AND (subject IS NULL OR of_service))
                         ORDER BY id
                        """)
                .param("subject", caller.subject())
                .param("isService", caller.isService())
                .param("isOperator", caller.isOperator())
                .query(WebhookStore::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql("SELECT * FROM webhooks WHERE id = :id")
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    /** Empty where it was deleted in the meantime, as in all that follows. */
    Optional<Webhook> change(UUID id, NewWebhook webhook) {
        return jdbc.sql("""
                        UPDATE webhooks SET url = :url, events = :events, description = :description
                         WHERE id = :id
                        RETURNING *
                        """)
                .param("url", webhook.url())
                .param("events", webhook.events().toArray(String[]::new))
                .param("description", webhook.description().orElse(null))
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    /** The secret before it signs as well, for a day. */
    Optional<Webhook> rotate(UUID id, Secret secret) {
        return jdbc.sql("""
                        UPDATE webhooks
                           SET secret = :secret, previous_secret = secret,
                               previous_secret_until = now() + interval '24 hours'
                         WHERE id = :id
                        RETURNING *
                        """)
                .param("secret", secret.text())
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    Optional<Webhook> enable(UUID id) {
        return jdbc.sql("""
                        UPDATE webhooks SET disabled_at = NULL, disabled_reason = NULL WHERE id = :id RETURNING *
                        """).param("id", id).query(WebhookStore::webhook).optional();
    }

    /** One that is disabled already keeps its reason. */
    Optional<Webhook> disable(UUID id) {
        return jdbc.sql("""
                        UPDATE webhooks
                           SET disabled_at = COALESCE(disabled_at, now()),
                               disabled_reason = COALESCE(disabled_reason, 'owner')
                         WHERE id = :id
                        RETURNING *
                        """).param("id", id).query(WebhookStore::webhook).optional();
    }

    /** With its deliveries, waiting or not. */
    void delete(UUID id) {
        jdbc.sql("DELETE FROM webhooks WHERE id = :id").param("id", id).update();
    }

    private static Webhook webhook(ResultSet row, int n) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                owner(Optional.ofNullable(row.getString("subject")), row.getBoolean("of_service")),
                row.getString("url"),
                texts(row.getArray("events")),
                Optional.ofNullable(row.getString("description")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabled(row.getObject("disabled_at", OffsetDateTime.class), row.getString("disabled_reason")));
    }

    private static Owner owner(Optional<String> subject, boolean isService) {
        return subject.<Owner>map(name -> isService ? new Owner.Service(name) : new Owner.Athlete(name))
                .orElseGet(Owner.Operators::new);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Optional<Webhook.Disabled> disabled(@Nullable OffsetDateTime at, @Nullable String reason) {
        return at == null || reason == null
                ? Optional.empty()
                : Optional.of(new Webhook.Disabled(at.toInstant(), Webhook.Reason.of(reason)));
    }
}
