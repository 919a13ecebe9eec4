package gofast.training.worker.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends a worker without loss: jobs that run may finish for a while, and what has not finished then goes back into the queue
 * at once. Nothing waits for a lease to expire.
 */
@Component
class Drain implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    /** With the time to hand back it stays below {@code spring.lifecycle.timeout-per-shutdown-phase}. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration HAND_BACK = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final RunningJobs running;
    private final Duration grace;
    private volatile boolean isRunning;

    @Autowired
    Drain(RunningJobs running) {
        this(running, GRACE);
    }

    Drain(RunningJobs running, Duration grace) {
        this.running = running;
        this.grace = grace;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    /** Beside the listeners, which stop taking messages meanwhile. */
    @Override
    public void stop(Runnable callback) {
        Thread.ofVirtual().name("drain").start(() -> {
            stop();
            callback.run();
        });
    }

    @Override
    public void stop() {
        isRunning = false;
        running.stop();
        if (!awaitNone(grace)) {
            LOG.info("{} jobs do not finish in time and go back into the queue", running.count());
        }
        running.recallAll();
        awaitNone(HAND_BACK);
    }

    private boolean awaitNone(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (running.count() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.count() == 0;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
