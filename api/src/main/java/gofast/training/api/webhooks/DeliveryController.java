package gofast.training.api.webhooks;

import gofast.training.api.page.Page;
import gofast.training.api.page.PageRequest;
import gofast.training.api.problem.Checked;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Parameters;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import gofast.training.job.Ids;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What was sent to a webhook and is still to be sent, and tries. */
@RestController
@RequestMapping(path = "/api/webhooks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {
    private final FindWebhook find;
    private final DeliveryStore deliveries;
    private final JsonMapper json;
    private final Clock clock;

    DeliveryController(FindWebhook find, DeliveryStore deliveries, JsonMapper json, Clock clock) {
        this.find = find;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/test")
    ResponseEntity<DeliveryView> test(@PathVariable String id, Caller caller) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        UUID eventId = Ids.next();
        String event = json.writeValueAsString(TestEvent.of(eventId, webhook.id(), clock.instant()));
        return accepted(deliveries
                .test(webhook.id(), eventId, event)
                .map(Checked::passed)
                .orElseGet(() -> tooMany(ProblemType.TOO_MANY_TEST_EVENTS, "There were several test events"))
                .orElseThrow());
    }

    private static Checked<Delivery> tooMany(ProblemType type, String what) {
        return new Checked.Refused<>(
                Problem.passing(type, what + " in the last minute; try again after one.", Duration.ofMinutes(1)));
    }

    @GetMapping("/deliveries")
    DeliveryView.DeliveryList list(
            @PathVariable String id,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor,
            Caller caller) {
        Webhook webhook = find.find(id, caller).orElseThrow();
        Parameters parameters = Parameters.NONE.with("limit", limit).with("cursor", cursor);
        PageRequest request = page(parameters.fields()).orElseThrow();
        Page<Delivery> page =
                Page.of(deliveries.list(webhook.id(), request.after().id(), request.fetch()), request, Delivery::place);
        return DeliveryView.DeliveryList.of(
                page, page.links(WebhookView.path(webhook.id()) + "/deliveries", parameters));
    }

    private static Checked<PageRequest> page(Fields parameters) {
        PageRequest page = PageRequest.read(parameters);
        return parameters.complete(() -> page);
    }

    @GetMapping("/deliveries/{eventId}")
    DeliveryView show(@PathVariable String id, @PathVariable String eventId, Caller caller) {
        return DeliveryView.of(find.find(id, caller)
                .then(webhook -> delivery(webhook, eventId))
                .orElseThrow());
    }

    @PostMapping("/deliveries/{eventId}/redeliver")
    ResponseEntity<DeliveryView> redeliver(@PathVariable String id, @PathVariable String eventId, Caller caller) {
        return accepted(find.find(id, caller)
                .then(DeliveryController::enabled)
                .then(webhook -> delivery(webhook, eventId))
                .then(this::redeliver)
                .orElseThrow());
    }

    private static Checked<Webhook> enabled(Webhook webhook) {
        return webhook.disabled().isEmpty()
                ? Checked.passed(webhook)
                : Checked.refused(
                        ProblemType.WEBHOOK_DISABLED,
                        "The webhook is disabled; enable it with POST %s/enable first."
                                .formatted(WebhookView.path(webhook.id())));
    }

    private Checked<Delivery> delivery(Webhook webhook, String eventId) {
        return Checked.present(
                Values.id(eventId).flatMap(event -> deliveries.find(webhook.id(), event)),
                ProblemType.DELIVERY_NOT_FOUND,
                "There is no delivery of this event, or no longer; GET %s/deliveries lists them."
                        .formatted(WebhookView.path(webhook.id())));
    }

    private Checked<Delivery> redeliver(Delivery delivery) {
        return deliveries
                .redeliver(delivery.webhookId(), delivery.eventId())
                .map(Checked::passed)
                .orElseGet(() -> notRedelivered(delivery));
    }

    private Checked<Delivery> notRedelivered(Delivery delivery) {
        boolean isWaiting = deliveries
                .find(delivery.webhookId(), delivery.eventId())
                .filter(found -> found.state() == Delivery.State.WAITING)
                .isPresent();
        return isWaiting
                ? Checked.refused(
                        ProblemType.DELIVERY_STILL_WAITING,
                        "The event is still to be delivered; it is sent when its time comes.")
                : tooMany(ProblemType.TOO_MANY_REDELIVERIES, "This delivery, or many others, were asked for");
    }

    private static ResponseEntity<DeliveryView> accepted(Delivery delivery) {
        return ResponseEntity.accepted()
                .location(URI.create(DeliveryView.path(delivery)))
                .body(DeliveryView.of(delivery));
    }
}
