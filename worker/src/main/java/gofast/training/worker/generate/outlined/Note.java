package gofast.training.worker.generate.outlined;

import java.util.regex.Pattern;

/**
 * The sentence a model writes about a week, as one line of limited length. Numbers are the service's to compute, so a note
 * with any in it is dropped.
 */
final class Note {
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    /** Half a character, which a model's escapes can make, is no text. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    private Note() {}

    static String of(String written) {
        String line = NO_TEXT.matcher(written).replaceAll(" ").strip();
        return NUMBER.matcher(line).find() ? "" : cut(line);
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)).strip();
    }
}
