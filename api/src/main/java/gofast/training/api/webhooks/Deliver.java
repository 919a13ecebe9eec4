package gofast.training.api.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a claimed delivery and notes what became of it. Without the lease nothing is noted. */
class Deliver {
    private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);

    private final CallReceiver receiver;
    private final DeliveryStore deliveries;
    private final RetrySchedule schedule;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Deliver(
            CallReceiver receiver,
            DeliveryStore deliveries,
            RetrySchedule schedule,
            DeliveryMetrics metrics,
            Clock clock) {
        this.receiver = receiver;
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.metrics = metrics;
        this.clock = clock;
    }

    void deliver(ClaimedDelivery delivery) {
        // A disabled webhook may be tried out before it is enabled again.
        if (delivery.isWebhookEnabled() || delivery.isTest()) {
            note(delivery, attempt(delivery));
        } else {
            deliveries.drop(delivery);
            metrics.ended("dropped");
        }
    }

    private Outcome attempt(ClaimedDelivery delivery) {
        Instant start = clock.instant();
        Outcome outcome = receiver.call(delivery);
        metrics.attempted(outcome, Duration.between(start, clock.instant()));
        return outcome;
    }

    private void note(ClaimedDelivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered arrived -> delivered(delivery, arrived);
            case Outcome.Failed failed -> failed(delivery, failed);
        }
    }

    private void delivered(ClaimedDelivery delivery, Outcome.Delivered outcome) {
        if (deliveries.delivered(delivery, outcome)) {
            metrics.ended("delivered");
        }
    }

    private void failed(ClaimedDelivery delivery, Outcome.Failed outcome) {
        Optional<Duration> wait = waitBeforeNext(delivery, outcome);
        if (wait.isPresent()) {
            deliveries.retry(delivery, outcome, wait.get());
        } else if (deliveries.giveUp(delivery, outcome)) {
            metrics.ended("failed");
            disableIfHopeless(delivery, outcome);
        }
    }

    /** Empty where no attempt follows: a test is one attempt, and who is gone does not come back. */
    private Optional<Duration> waitBeforeNext(ClaimedDelivery delivery, Outcome.Failed outcome) {
        return delivery.isTest() || outcome.failure() == Failure.GONE
                ? Optional.empty()
                : schedule.waitAfter(delivery.attempts() + 1, outcome.retryAfter());
    }

    private void disableIfHopeless(ClaimedDelivery delivery, Outcome.Failed outcome) {
        if (outcome.failure() == Failure.GONE) {
            noteDisabled(deliveries.disable(delivery, Webhook.Reason.GONE), delivery, Webhook.Reason.GONE);
        } else if (!delivery.isTest()) {
            noteDisabled(deliveries.disableIfFailing(delivery), delivery, Webhook.Reason.FAILING);
        }
    }

    private void noteDisabled(boolean isNew, ClaimedDelivery delivery, Webhook.Reason reason) {
        if (isNew) {
            LOG.warn("Webhook {} is disabled: {}", delivery.webhookId(), reason.code());
            metrics.disabled(reason);
        }
    }
}
