package gofast.training.api.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A webhook as clients see it; its secret is shown once, when it is made. */
record WebhookView(
        UUID id,
        String url,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> events,
        Optional<String> description,
        String athletes,
        Optional<String> service,
        boolean enabled,
        Optional<DisabledView> disabled,
        Instant createdAt,
        Optional<String> secret,
        Links links) {
    record DisabledView(Instant at, String code, String detail) {
        private static DisabledView of(Webhook.Disabled disabled) {
            return new DisabledView(
                    disabled.at(), disabled.reason().code(), disabled.reason().detail());
        }
    }

    record Links(String self, String deliveries) {}

    /** Webhooks, the oldest first. */
    record WebhookList(List<WebhookView> webhooks) {}

    static WebhookView of(Webhook webhook) {
        return view(webhook, Optional.empty());
    }

    static WebhookView withSecret(Webhook webhook, Secret secret) {
        return view(webhook, Optional.of(secret.text()));
    }

    private static WebhookView view(Webhook webhook, Optional<String> secret) {
        String path = path(webhook.id());
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.description(),
                webhook.owner().isForAll() ? "all" : "own",
                webhook.owner().isService() ? webhook.owner().subject() : Optional.empty(),
                webhook.disabled().isEmpty(),
                webhook.disabled().map(DisabledView::of),
                webhook.createdAt(),
                secret,
                new Links(path, path + "/deliveries"));
    }

    static String path(UUID id) {
        return "/api/webhooks/" + id;
    }

    /** A secret is not for logs. */
    @Override
    public String toString() {
        return "WebhookView[id=" + id + "]";
    }
}
