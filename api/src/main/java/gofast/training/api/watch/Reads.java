package gofast.training.api.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Lets those who follow jobs read from the database a few at a time, first come, first served: thousands may come or be woken
 * at once, and others need connections, too. Who waits for a turn here does not run into the pool's timeout, but not for ever
 * either: while the database is away each turn takes long.
 */
@Component
public class Reads {
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private final Duration longestWait;

    @Autowired
    Reads() {
        this(LONGEST_WAIT);
    }

    Reads(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * What it reads.
     *
     * @throws TransientDataAccessResourceException if its turn does not come in time
     */
    public <T> T read(Supplier<T> read) {
        if (!isMyTurn()) {
            throw new TransientDataAccessResourceException("Too many wait for the database");
        }
        try {
            return read.get();
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
