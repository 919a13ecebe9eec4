package gofast.training.examples;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What an example needs that Maven does not bring. */
enum Tool {
    NODE("node", "Node.js 18 or newer: apt install nodejs npm"),
    CHROMIUM("chromium", "a browser: apt install chromium");

    private final String program;
    private final String needed;

    Tool(String program, String needed) {
        this.program = program;
        this.needed = needed;
    }

    /** What it is, and how to have it. */
    String needed() {
        return needed;
    }

    Optional<Path> find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program, for tests that are skipped without it. */
    String path() {
        return find().orElseThrow().toString();
    }
}
