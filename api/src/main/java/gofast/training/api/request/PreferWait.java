package gofast.training.api.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preference {@code wait} of RFC 7240: how long the client would have the server wait for something worth answering.
 * Preferences are wishes: one that makes no sense is passed over, and one for too long is cut.
 */
public record PreferWait(Duration most) {
    /** The header with the wish. */
    public static final String HEADER = "Prefer";

    /** The header that says that the wish was granted, with {@link #applied}. */
    public static final String APPLIED_HEADER = "Preference-Applied";

    private static final int MOST_SECONDS = 30;

    /** One preference with its parameters, up to the next comma that is not in quotes. */
    private static final Pattern PREFERENCE = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"?)++");

    private static final Pattern WAIT = Pattern.compile("(?i)\\s*wait\\s*=\\s*(\"?)(\\d{1,9})\\1\\s*(?:;.*)?");
    private static final Pattern NAMED_WAIT = Pattern.compile("(?i)\\s*wait\\s*(?:[=;].*)?");

    /** The first {@code wait} of a request's headers; of several, the others do not count. */
    public static Optional<PreferWait> read(List<String> headers) {
        return headers.stream()
                .flatMap(header -> PREFERENCE.matcher(header).results())
                .map(MatchResult::group)
                .filter(preference -> NAMED_WAIT.matcher(preference).matches())
                .findFirst()
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(wait -> seconds(Integer.parseInt(wait.group(2))));
    }

    private static PreferWait seconds(int seconds) {
        return new PreferWait(Duration.ofSeconds(Math.min(seconds, MOST_SECONDS)));
    }

    /** What was granted. */
    public String applied() {
        return "wait=" + most.toSeconds();
    }
}
