package gofast.training.api.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An address that events are sent to: those that its owner may hear of. */
record Webhook(
        UUID id,
        Owner owner,
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
        FAILING("An event failed at all ten attempts over three days or more, and none got through in that time.");

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
}
