package gofast.training.api.webhooks;

import java.util.Locale;

/** Why an attempt to deliver an event failed. */
enum Failure {
    STATUS("The answer was none with a status of 2xx."),
    REDIRECT("The answer was a redirect; they are not followed: change the webhook's url."),
    GONE("The answer was 410 Gone, so the webhook was disabled."),
    TIMEOUT("There was no answer within 15 seconds."),
    UNREACHABLE("There was no connection to the host, or it broke."),
    TLS("There was no trusted TLS connection; look at the host's certificate."),
    ADDRESS_REFUSED("The host's name leads to an address that is not a public one."),
    WEBHOOK_DISABLED("The webhook was disabled when the event's time came.");

    private final String detail;

    Failure(String detail) {
        this.detail = detail;
    }

    static Failure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String detail() {
        return detail;
    }
}
