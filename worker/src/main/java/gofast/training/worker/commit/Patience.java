package gofast.training.worker.commit;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does work again that the database had no time for, instead of giving up what was done so far. All that is done this way
 * is guarded by a lease token or a state, so that doing it twice, after an answer got lost, is harmless.
 */
@Component
public class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Below the time a worker that is stopped has left to hand its jobs back. */
    private static final Duration LAST_TRIES = Duration.ofSeconds(4);

    private volatile boolean isEnding;
    private volatile long endsAt;

    /**
     * The work's result, however long it takes; its last failure once {@link #end patience has ended}, when the thread is
     * interrupted, or where trying again does not help.
     */
    public <T> T until(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isPassing(e) || isOver() || !pause(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the database is away, rather than saying no. */
    public static boolean isPassing(RuntimeException e) {
        return DatabaseTrouble.isPassing(e);
    }

    /** The process is about to end: what does not work within the next seconds is not tried again. */
    public void end() {
        endsAt = System.nanoTime() + LAST_TRIES.toNanos();
        isEnding = true;
    }

    private boolean isOver() {
        return isEnding && System.nanoTime() - endsAt > 0;
    }

    /** False where somebody wants this thread to stop. */
    private static boolean pause(RuntimeException e) {
        LOG.warn("Work waits until the database answers again: {}", e.toString());
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
