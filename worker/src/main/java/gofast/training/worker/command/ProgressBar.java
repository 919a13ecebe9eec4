package gofast.training.worker.command;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Shows how many weeks have arrived: as a bar that grows where there is a terminal, else as lines. For one thread at a time. */
final class ProgressBar implements IntConsumer {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final int total;
    private final boolean isTerminal;
    private boolean isLineOpen;

    ProgressBar(PrintWriter out, int total, boolean isTerminal) {
        this.out = out;
        this.total = total;
        this.isTerminal = isTerminal;
    }

    @Override
    public void accept(int weeks) {
        if (isTerminal) {
            int filled = WIDTH * weeks / total;
            out.print(
                    "\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + weeks + " of " + total + " weeks");
            isLineOpen = true;
        } else {
            out.println(weeks + " of " + total + " weeks");
        }
        out.flush();
    }

    /** What is shown next begins a line of its own. */
    void end() {
        if (isLineOpen) {
            out.println();
            isLineOpen = false;
        }
    }
}
