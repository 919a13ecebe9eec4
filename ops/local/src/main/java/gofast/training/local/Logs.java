package gofast.training.local;

import java.nio.file.Path;

/** Sends all logs to a file, as logback.xml says; the console is for people. */
final class Logs {
    private Logs() {}

    /** Has to come before anything logs. */
    static void to(Path file) {
        System.setProperty("gofast.log", file.toString());
    }
}
