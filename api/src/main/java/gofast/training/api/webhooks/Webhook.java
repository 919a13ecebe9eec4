package gofast.training.api.webhooks;

import gofast.training.api.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An address that events are sent to: those of the athlete {@code subject}, or of all athletes where there is none. */
record Webhook(
        UUID id,
        Optional<String> subject,
        String url,
        List<String> events,
        Optional<String> description,
        Instant createdAt,
        Optional<Disabled> disabled) {
    /** Since when nothing is sent, and why. */
    record Disabled(Instant at, Reason reason) {}

    enum Reason {
        OWNER("It was disabled by a call of the api."),
        GONE("It answered 410 Gone: it wants no more events."),
        FAILING("An event failed at every attempt over three days, and none got through in that time.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String detail() {
            return detail;
        }
    }

    Webhook {
        events = List.copyOf(events);
    }

    /** Webhooks for all athletes belong to all operators. */
    boolean isLookedAfterBy(Caller caller) {
        return subject.map(caller.subject()::equals).orElse(caller.isOperator());
    }
}
