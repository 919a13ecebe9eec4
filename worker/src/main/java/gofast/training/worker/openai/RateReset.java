package gofast.training.worker.openai;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long it takes until a limit is whole again: {@code 12ms}, {@code 1.5s}, {@code 6m0s}, {@code 1h2m3s}. */
final class RateReset {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6}(?:\\.\\d{1,9})?)s)?(?:(\\d{1,9})ms)?");

    private RateReset() {}

    static Optional<Duration> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            return Optional.empty();
        }
        double seconds = 3600 * part(parts, 1) + 60 * part(parts, 2) + part(parts, 3) + part(parts, 4) / 1000;
        return Optional.of(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    private static double part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
