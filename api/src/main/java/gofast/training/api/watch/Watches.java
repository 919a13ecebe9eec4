package gofast.training.api.watch;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everybody who watches a job: one entry each, for as long as they do. Safe to use from many threads. */
final class Watches {
    private final ConcurrentMap<UUID, Set<Watch>> byJob = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Watch add(UUID job) {
        var watch = new Watch(job, this);
        byJob.compute(job, (id, others) -> {
            Set<Watch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(watch);
            return all;
        });
        return watch;
    }

    void remove(UUID job, Watch watch) {
        byJob.computeIfPresent(job, (id, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }

    void wake(UUID job) {
        byJob.getOrDefault(job, Set.of()).forEach(Watch::wake);
    }

    void wakeAll() {
        byJob.values().forEach(all -> all.forEach(Watch::wake));
    }

    /** Wakes everybody for good: nobody waits any more. */
    void close() {
        closed = true;
        wakeAll();
    }

    boolean areClosed() {
        return closed;
    }

    /** How many jobs somebody watches. */
    int jobs() {
        return byJob.size();
    }
}
