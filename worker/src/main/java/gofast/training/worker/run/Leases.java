package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.job.JobStore;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the leases of this worker's jobs alive, all in one statement, and puts jobs whose worker fell silent back into the
 * queue, as it does with jobs whose message got lost. It outlives the listeners, so that a job finished during shutdown still holds its lease.
 */
@Component
class Leases implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** A third of a lease: two heartbeats may get lost. */
    private static final long HEARTBEAT_SECONDS = JobStore.LEASE.toSeconds() / 3;

    private final JobStore jobs;
    private final Set<UUID> tokens = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("leases").daemon().factory());

    private volatile boolean running;

    Leases(JobStore jobs) {
        this.jobs = jobs;
    }

    /** Keeps the job's lease until it is released. */
    void hold(ClaimedJob job) {
        tokens.add(job.leaseToken());
    }

    void release(ClaimedJob job) {
        tokens.remove(job.leaseToken());
    }

    void beat() {
        try {
            if (!tokens.isEmpty()) {
                jobs.renew(tokens);
            }
            int requeued = jobs.requeueExpired();
            if (requeued > 0) {
                LOG.warn("{} jobs whose worker fell silent are back in the queue", requeued);
            }
            jobs.remindOfWaiting();
        } catch (RuntimeException e) {
            // Whatever it was: an exception here would end all further heartbeats.
            LOG.warn("Leases could not be renewed: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> unused = heart.scheduleWithFixedDelay(this::beat, 0, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before the listeners and stopped after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
