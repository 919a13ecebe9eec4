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
    private static final Duration HEARTBEAT = LeaseStore.LEASE.dividedBy(3);

    /** How often to look; also, while the database is away, how soon leases are renewed when it is back. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long all workers have to renew their leases after the database was away; or this one was, as it starts now. */
    private static final Duration GRACE = LeaseStore.LEASE;

    /** After trouble no longer than this, and a heartbeat's time before it, leases are still good for some seconds. */
    private static final Duration HICCUP = LeaseStore.LEASE.dividedBy(2);

    private final LeaseStore store;
    private final RunningJobs running;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").daemon().factory());

    private final LongSupplier nanoTime;
    private boolean isTroubled;
    private long heardAt;
    private long awayUntil;
    private long beatenAt;
    private volatile boolean isRunning;

    @Autowired
    Leases(LeaseStore store, RunningJobs running) {
        this(store, running, System::nanoTime);
    }

    Leases(LeaseStore store, RunningJobs running, LongSupplier nanoTime) {
        this.store = store;
        this.running = running;
        this.nanoTime = nanoTime;
        this.heardAt = nanoTime.getAsLong();
        this.awayUntil = heardAt;
        this.beatenAt = awayUntil - HEARTBEAT.toNanos();
    }

    /** Looks, and beats when it is time to; after trouble it is so at once. */
    void tick() {
        long begun = nanoTime.getAsLong();
        boolean isBeat = begun - beatenAt >= HEARTBEAT.toNanos();
        try {
            if (isBeat) {
                store.renew(running.tokens());
            }
            look();
            noteDatabase();
            if (isBeat) {
                lookAfterOthers();
                beatenAt = begun;
            }
            isTroubled = false;
        } catch (RuntimeException e) {
            // Whatever it was: an exception here would end all further heartbeats.
            noteTrouble(begun, e);
        }
    }

    /** It answered just now; how long it did not before says whether other workers may be late. */
    private void noteDatabase() {
        long now = nanoTime.getAsLong();
        if (now - heardAt > HICCUP.toNanos()) {
            awayUntil = now;
        }
        heardAt = now;
    }

    private void noteTrouble(long begun, RuntimeException e) {
        if (!isTroubled) {
            LOG.warn("Leases cannot be looked after: {}", e.toString());
            isTroubled = true;
        }
        beatenAt = begun - HEARTBEAT.toNanos();
    }

    private void lookAfterOthers() {
        if (othersHadTimeToRenew()) {
            requeueExpired();
        }
        store.remindOfWaiting();
    }

    private boolean othersHadTimeToRenew() {
        return nanoTime.getAsLong() - awayUntil > GRACE.toNanos();
    }

    private void requeueExpired() {
        int requeued = store.requeueExpired();
        if (requeued > 0) {
            LOG.warn("{} jobs whose worker fell silent are back in the queue", requeued);
        }
    }

    private void look() {
        running.recallOverdue(System.nanoTime());
        // A worker without a job asks as well: to know when the database was away.
        Set<UUID> tokens = running.tokens();
        running.recallLost(tokens, store.held(tokens));
    }

    @Override
    public void start() {
        isRunning = true;
        ScheduledFuture<?> unused = heart.scheduleWithFixedDelay(this::tick, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
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
