package gofast.training.worker.run;

import gofast.training.job.LeaseStore;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the leases of this worker's jobs alive, all in one statement, and puts jobs whose worker fell silent back into the
 * queue, as it does with jobs whose message got lost. Jobs whose lease is gone, because they were cancelled or went to
 * another worker, are recalled within a second. It outlives the listeners, so that a job finished during shutdown still
 * holds its lease.
 */
@Component
class Leases implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** A third of a lease: two heartbeats may get lost. */
    private static final long HEARTBEAT_SECONDS = LeaseStore.LEASE.toSeconds() / 3;

    private static final long LOOK_SECONDS = 1;

    /** How long all workers have to renew their leases after the database was away; or this one was, as it starts now. */
    private static final Duration GRACE = LeaseStore.LEASE;

    /** Trouble no longer than this made nobody miss so many heartbeats. */
    private static final Duration HICCUP = Duration.ofSeconds(5);

    /** Failures no further apart belong to the same trouble. */
    private static final Duration SAME_TROUBLE = Duration.ofSeconds(2 * HEARTBEAT_SECONDS);

    private final LeaseStore store;
    private final RunningJobs running;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").daemon().factory());

    private final LongSupplier nanoTime;
    private long troubledSince;
    private long troubledUntil;
    private volatile boolean isRunning;

    @Autowired
    Leases(LeaseStore store, RunningJobs running) {
        this(store, running, System::nanoTime);
    }

    Leases(LeaseStore store, RunningJobs running, LongSupplier nanoTime) {
        this.store = store;
        this.running = running;
        this.nanoTime = nanoTime;
        this.troubledUntil = nanoTime.getAsLong();
        this.troubledSince = troubledUntil - GRACE.toNanos();
    }

    void beat() {
        Set<UUID> tokens = running.tokens();
        if (!tokens.isEmpty()) {
            store.renew(tokens);
        }
        if (othersHadTimeToRenew()) {
            requeueExpired();
        }
        store.remindOfWaiting();
    }

    private boolean othersHadTimeToRenew() {
        return troubledUntil - troubledSince <= HICCUP.toNanos()
                || nanoTime.getAsLong() - troubledUntil > GRACE.toNanos();
    }

    private void requeueExpired() {
        int requeued = store.requeueExpired();
        if (requeued > 0) {
            LOG.warn("{} jobs whose worker fell silent are back in the queue", requeued);
        }
    }

    void look() {
        running.recallOverdue(System.nanoTime());
        Set<UUID> tokens = running.tokens();
        if (!tokens.isEmpty()) {
            running.recallLost(tokens, store.held(tokens));
        }
    }

    @Override
    public void start() {
        isRunning = true;
        every(HEARTBEAT_SECONDS, this::beat);
        every(LOOK_SECONDS, this::look);
    }

    private void every(long seconds, Runnable work) {
        ScheduledFuture<?> unused = heart.scheduleWithFixedDelay(() -> quietly(work), 0, seconds, TimeUnit.SECONDS);
    }

    void quietly(Runnable work) {
        long begun = nanoTime.getAsLong();
        try {
            work.run();
        } catch (RuntimeException e) {
            // Whatever it was: an exception here would end all further heartbeats.
            if (begun - troubledUntil > SAME_TROUBLE.toNanos()) {
                troubledSince = begun;
            }
            troubledUntil = nanoTime.getAsLong();
            LOG.warn("Leases could not be looked after: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        isRunning = false;
        heart.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Started before the listeners and stopped after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
