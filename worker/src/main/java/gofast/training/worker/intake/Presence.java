package gofast.training.worker.intake;

import gofast.training.worker.run.RunningJobs;
import gofast.training.worker.run.Worker;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second whether a pause of the intake is over, and tells the database every ten that this worker is there. */
@Component
class Presence implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Intake intake;
    private final WorkerStore store;
    private final Worker worker;
    private final WorkerProperties properties;
    private final RunningJobs running;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon().factory());

    private Optional<String> toldPause = Optional.empty();
    private volatile boolean isTold;
    private volatile boolean isRunning;

    Presence(Intake intake, WorkerStore store, Worker worker, WorkerProperties properties, RunningJobs running) {
        this.intake = intake;
        this.store = store;
        this.worker = worker;
        this.properties = properties;
        this.running = running;
    }

    private void look() {
        intake.tryAgain();
        if (!toldPause.equals(pausedFor())) {
            tell();
        }
    }

    private void tell() {
        Optional<String> pause = pausedFor();
        isTold = false;
        store.seen(worker, properties.concurrency(), running.count(), pause);
        toldPause = pause;
        isTold = true;
    }

    private Optional<String> pausedFor() {
        return intake.pause().map(Intake.Pause::waitingFor);
    }

    @Override
    public void start() {
        isRunning = true;
        every(10, this::tell);
        every(1, this::look);
    }

    private void every(long seconds, Runnable work) {
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(() -> quietly(work), 0, seconds, TimeUnit.SECONDS);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("This worker could not tell that it is there: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        isRunning = false;
        timer.shutdownNow();
        if (isTold) {
            quietly(() -> store.gone(worker));
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Stopped after the listeners. */
    @Override
    public int getPhase() {
        return 0;
    }
}
