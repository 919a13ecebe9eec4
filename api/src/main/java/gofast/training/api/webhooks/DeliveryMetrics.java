package gofast.training.api.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Times attempts by how they ended, and counts deliveries that ended and webhooks that had to be disabled. */
@Component
class DeliveryMetrics {
    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void attempted(Outcome outcome, Duration took) {
        String name = switch (outcome) {
            case Outcome.Delivered delivered -> "delivered";
            case Outcome.Failed failed -> failed.failure().code();
        };
        meters.timer("gofast.webhook.attempts", "outcome", name).record(took);
    }

    void ended(String outcome) {
        meters.counter("gofast.webhook.deliveries", "outcome", outcome).increment();
    }

    void disabled(Webhook.Reason reason) {
        meters.counter("gofast.webhook.disabled", "reason", reason.code()).increment();
    }
}
