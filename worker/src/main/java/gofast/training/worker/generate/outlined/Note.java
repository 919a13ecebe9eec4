package gofast.training.worker.generate.outlined;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentence a model writes about a week. Weeks are kept for athletes with the same outline, so a note that speaks of this
 * race or of times is dropped; what remains is one line of limited length.
 */
final class Note {
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern TIME = Pattern.compile("\\d\\s*:\\s*\\d\\d");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter words of a race's name say nothing about it. */
    private static final int SHORTEST_WORD = 4;

    private static final Set<String> SAID_OF_ANY_RACE = Set.of(
            "marathon", "half", "race", "running", "trail", "ultra", "mile", "miles", "spring", "autumn", "city");

    private final List<String> namesWords;

    Note(String raceName) {
        namesWords = Arrays.stream(NO_WORD.split(raceName.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_WORD && !SAID_OF_ANY_RACE.contains(word))
                .toList();
    }

    String of(String written) {
        String line = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return speaksOfOneAthlete(line) ? "" : cut(line);
    }

    private boolean speaksOfOneAthlete(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return TIME.matcher(line).find() || namesWords.stream().anyMatch(lower::contains);
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)).strip();
    }
}
