package gofast.training.api.watch;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets those who follow jobs read from the database a few at a time, first come, first served: thousands may come or be woken
 * at once, and others need connections, too. Who waits for a turn here does not run into the pool's timeout.
 */
@Component
public class Reads {
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    public <T> T read(Supplier<T> read) {
        turns.acquireUninterruptibly();
        try {
            return read.get();
        } finally {
            turns.release();
        }
    }
}
