package gofast.training.worker.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that has been run: its exit code and what it printed. */
record Ran(int exitCode, String out, String err) {
    static Ran command(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Commands.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    /** The words of a line, split at blanks. */
    static Ran line(String line) {
        return command(line.split(" "));
    }
}
