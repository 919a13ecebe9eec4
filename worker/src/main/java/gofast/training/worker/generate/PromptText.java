package gofast.training.worker.generate;

import gofast.training.plan.Race;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fixed words of a prompt, by their version, which is the name of a resource beside the class that asks for it. */
public record PromptText(String version, String rules) {
    /** The longest text of an athlete's that reaches a model, in characters. */
    private static final int MOST_CHARACTERS = Race.MAX_NAME_LENGTH;

    /** An IllegalArgumentException says that there is no such version. */
    public static PromptText of(Class<?> neighbour, String version) {
        try (InputStream in = neighbour.getResourceAsStream(version + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no prompt " + version);
            }
            return new PromptText(version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt " + version + " is on the class path", e);
        }
    }

    /** What an athlete typed, cut where it would be too long. */
    public static String limited(String typed) {
        return typed.codePointCount(0, typed.length()) <= MOST_CHARACTERS
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
