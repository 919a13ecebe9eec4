package gofast.openai.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only sleeping moves, and that remembers each sleep. */
final class FakePace implements Pace {

    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        if (!duration.isZero()) {
            sleeps.add(duration);
            nanos += duration.toNanos();
        }
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    synchronized Duration passed() {
        return Duration.ofNanos(nanos);
    }
}
