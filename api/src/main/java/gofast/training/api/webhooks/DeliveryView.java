package gofast.training.api.webhooks;

import gofast.training.api.page.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A delivery as clients see it; {@code answer} is what the receiver said first when it refused the event. */
record DeliveryView(
        UUID eventId,
        String eventType,
        String state,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> finishedAt,
        Optional<Integer> status,
        Optional<Cause> error,
        Optional<String> answer,
        Links links) {
    record Cause(String code, String detail) {
        private static Cause of(Failure failure) {
            return new Cause(failure.code(), failure.detail());
        }
    }

    record Links(String self, String webhook) {}

    /** A page of deliveries, the newest first. */
    record DeliveryList(List<DeliveryView> deliveries, Optional<String> nextCursor, Page.Links links) {
        static DeliveryList of(Page<Delivery> page, Page.Links links) {
            return new DeliveryList(page.items().stream().map(DeliveryView::of).toList(), page.nextCursor(), links);
        }
    }

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.eventId(),
                delivery.eventType(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.finishedAt(),
                delivery.status(),
                delivery.failure().map(Cause::of),
                delivery.answer(),
                new Links(path(delivery), WebhookView.path(delivery.webhookId())));
    }

    static String path(Delivery delivery) {
        return WebhookView.path(delivery.webhookId()) + "/deliveries/" + delivery.eventId();
    }
}
