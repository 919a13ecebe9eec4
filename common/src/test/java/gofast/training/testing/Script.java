package gofast.training.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The shell scripts beside this class. */
final class Script {
    private Script() {}

    /** A process of the script, in a session of its own: whoever kills this build's process group does not kill it. */
    static ProcessBuilder command(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", text(name), name));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static String text(String name) throws IOException {
        try (InputStream script = Objects.requireNonNull(Script.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
