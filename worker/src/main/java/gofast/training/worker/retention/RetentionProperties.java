package gofast.training.worker.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what nobody needs for ever: the lines of jobs' timelines, the weeks saved for further attempts of jobs that
 * have ended, the books of single calls, messages that no broker took, and deliveries to webhooks that have ended.
 */
@ConfigurationProperties("gofast.retention")
record RetentionProperties(
        @DefaultValue("30d") Duration jobEvents,
        @DefaultValue("7d") Duration savedWeeks,
        @DefaultValue("90d") Duration modelCalls,
        @DefaultValue("30d") Duration outbox,
        @DefaultValue("30d") Duration webhookDeliveries) {
    private static final Duration SHORTEST = Duration.ofHours(1);

    RetentionProperties {
        check("job-events", jobEvents);
        check("saved-weeks", savedWeeks);
        check("model-calls", modelCalls);
        check("outbox", outbox);
        check("webhook-deliveries", webhookDeliveries);
    }

    private static void check(String name, Duration kept) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("gofast.retention." + name + " is at least an hour, like 7d");
        }
    }
}
