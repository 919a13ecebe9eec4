package gofast.training.worker.openai;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Headers;

/** How long a server asks to wait, from Retry-After-Ms or Retry-After, in seconds or as a date. */
final class RetryAfter {
    static final String HEADER = "Retry-After";

    /** What the header is called once it is out of the HTTP client's sight. */
    static final String HIDDEN = "Gofast-Retry-After";

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    Optional<Duration> of(Headers headers) {
        return Optional.ofNullable(headers.get("Retry-After-Ms"))
                .flatMap(RetryAfter::millis)
                .or(() -> Optional.ofNullable(headers.get(HIDDEN)).flatMap(this::secondsOrDate));
    }

    private static Optional<Duration> millis(String text) {
        return number(text).map(millis -> Duration.ofNanos(Math.round(millis * 1e6)));
    }

    private Optional<Duration> secondsOrDate(String text) {
        return number(text)
                .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
                .or(() -> untilDate(text));
    }

    private Optional<Duration> untilDate(String text) {
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), date.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0 && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
