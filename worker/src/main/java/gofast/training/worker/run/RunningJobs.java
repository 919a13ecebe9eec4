package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.worker.commit.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The jobs that this worker runs right now, by lease token. Safe for use by threads. */
@Component
public class RunningJobs {
    /** Well below the half hour after which a broker takes a message from its consumer. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(15);

    private final Patience patience;
    private final Map<UUID, HeldJob> held = new ConcurrentHashMap<>();
    private volatile boolean isStopping;
    private volatile boolean isOver;
    private volatile long lastHeldAt = System.nanoTime();

    public RunningJobs(Patience patience, MeterRegistry meters) {
        this.patience = patience;
        meters.gaugeMapSize("gofast.jobs.running", List.of(), held);
    }

    /** The calling thread runs the job from now on. */
    HeldJob hold(ClaimedJob job) {
        lastHeldAt = System.nanoTime();
        var holding = new HeldJob(job, lastHeldAt);
        held.put(job.leaseToken(), holding);
        if (isOver) {
            holding.recall(Recall.STOPPING);
        }
        return holding;
    }

    void letGo(HeldJob holding) {
        held.remove(holding.job().leaseToken());
    }

    public int count() {
        return held.size();
    }

    /** When the last job was begun, or else the worker, by the nanosecond clock. */
    public long lastBegunAt() {
        return lastHeldAt;
    }

    Set<UUID> tokens() {
        return Set.copyOf(held.keySet());
    }

    /** Recalls those of the asked tokens that hold no job any more. */
    void recallLost(Set<UUID> asked, Set<UUID> stillHeld) {
        held.forEach((token, holding) -> {
            if (asked.contains(token) && !stillHeld.contains(token)) {
                holding.recall(Recall.LOST);
            }
        });
    }

    /** Recalls jobs that take longer than any attempt may, by this reading of the nanosecond clock. */
    void recallOverdue(long now) {
        held.values().stream()
                .filter(holding -> now - holding.startedAt() > LONGEST_ATTEMPT.toNanos())
                .forEach(holding -> holding.recall(Recall.OVERDUE));
    }

    /** No further job is to be begun. */
    void stop() {
        isStopping = true;
    }

    /** Whether this worker takes no more jobs, for good. */
    public boolean isStopping() {
        return isStopping;
    }

    /** Recalls all jobs, and those that are begun all the same. */
    void recallAll() {
        isOver = true;
        patience.end();
        held.values().forEach(holding -> holding.recall(Recall.STOPPING));
    }
}
