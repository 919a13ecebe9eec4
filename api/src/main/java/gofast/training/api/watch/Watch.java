package gofast.training.api.watch;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One who watches a job. However often the job changes before they look, they are woken once. For use by one thread. */
public final class Watch implements AutoCloseable {
    private final UUID job;
    private final Watches watches;
    private final Semaphore woken = new Semaphore(0);

    Watch(UUID job, Watches watches) {
        this.job = job;
        this.watches = watches;
    }

    void wake() {
        woken.drainPermits();
        woken.release();
    }

    /**
     * Whether the job may have changed since the last time this said so; false when the time is over before that, and at once
     * when the api goes down.
     */
    public boolean await(Duration most) {
        try {
            // Asked on both sides of the wait: one may begin to watch after everybody was woken.
            return !watches.areClosed()
                    && woken.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)
                    && !watches.areClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for job " + job, e);
        }
    }

    /** Whether the api goes down: there is nothing to wait for any more. */
    public boolean isOver() {
        return watches.areClosed();
    }

    @Override
    public void close() {
        watches.remove(job, this);
    }
}
