package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import java.util.Optional;

/**
 * A job that a thread of this worker runs. Others may recall it, which interrupts the thread; from the moment it is sealed,
 * just before its end is written, nothing interrupts it any more. Safe for use by threads.
 */
final class HeldJob {
    private final ClaimedJob job;
    private final long startedAt;
    private final Thread thread = Thread.currentThread();
    private Optional<Recall> recalled = Optional.empty();
    private boolean isSealed;

    /** Held by the calling thread, since this reading of the nanosecond clock. */
    HeldJob(ClaimedJob job, long startedAt) {
        this.job = job;
        this.startedAt = startedAt;
    }

    ClaimedJob job() {
        return job;
    }

    long startedAt() {
        return startedAt;
    }

    /** Only the first recall counts. */
    synchronized void recall(Recall why) {
        if (recalled.isEmpty() && !isSealed) {
            recalled = Optional.of(why);
            thread.interrupt();
        }
    }

    /** From here on the end of the job is written. An InterruptedException if it was recalled before. */
    synchronized void seal() throws InterruptedException {
        if (recalled.isPresent()) {
            throw new InterruptedException("The job was recalled");
        }
        isSealed = true;
    }

    /** The same for an attempt that broke off, whatever happened before; why it was recalled, if it was. */
    synchronized Optional<Recall> sealBroken() {
        isSealed = true;
        return recalled;
    }
}
