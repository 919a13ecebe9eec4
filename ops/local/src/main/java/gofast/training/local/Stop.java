package gofast.training.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to stop, as by Ctrl-C. The thread that does the work hears it and closes what it opened, in its own order.
 * Thread-safe.
 */
final class Stop {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final CountDownLatch asked = new CountDownLatch(1);

    /** One that hears the signals that would end this process. */
    static Stop atSignals(PrintStream out) {
        var stop = new Stop();
        SIGNALS.forEach(signal -> Signals.handle(signal, () -> stop.ask(out)));
        return stop;
    }

    private void ask(PrintStream out) {
        if (asked.getCount() > 0) {
            out.println();
            out.println("Stopping ...");
            ask();
        }
    }

    void ask() {
        asked.countDown();
    }

    void refuseIfAsked() {
        pause(Duration.ZERO);
    }

    /** Waits so long; a {@link StoppedException} at once when asked to stop. */
    void pause(Duration duration) {
        try {
            if (asked.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread: it is asked to stop", e);
        }
    }
}
