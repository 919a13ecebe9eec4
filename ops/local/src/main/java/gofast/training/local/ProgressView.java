package gofast.training.local;

import gofast.training.local.JobStatus.Progress;
import java.io.PrintStream;

/** Shows a job as it goes on. */
interface ProgressView {
    static ProgressView on(PrintStream out, boolean terminal) {
        return terminal ? new Bar(out) : new Lines(out);
    }

    void show(JobStatus job);

    /** The job is over. */
    void end();

    private static String text(JobStatus job) {
        Progress progress = job.progress();
        String weeks = "week %d of %d".formatted(progress.weeksDone(), progress.totalWeeks());
        return switch (job.state()) {
            case "running", "succeeded" -> weeks;
            default -> weeks + " (" + job.state() + ")";
        };
    }

    /** A bar that is drawn over itself. */
    final class Bar implements ProgressView {
        private static final int CELLS_PER_WEEK = 2;
        private static final String CLEAR_TO_END_OF_LINE = "\u001B[K";

        private final PrintStream out;

        private Bar(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(JobStatus job) {
            Progress progress = job.progress();
            String bar = "#".repeat(CELLS_PER_WEEK * progress.weeksDone())
                    + "-".repeat(CELLS_PER_WEEK * (progress.totalWeeks() - progress.weeksDone()));
            out.print("\r  [" + bar + "] " + text(job) + CLEAR_TO_END_OF_LINE);
            out.flush();
        }

        @Override
        public void end() {
            out.println();
        }
    }

    /** A line for every change. */
    final class Lines implements ProgressView {
        private final PrintStream out;
        private String last = "";

        private Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(JobStatus job) {
            String line = text(job);
            if (!line.equals(last)) {
                out.println("  " + line);
                last = line;
            }
        }

        @Override
        public void end() {
            out.flush();
        }
    }
}
