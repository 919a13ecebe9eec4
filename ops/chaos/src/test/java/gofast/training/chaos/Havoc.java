package gofast.training.chaos;

import gofast.training.chaos.Schedule.Planned;
import gofast.training.testing.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inflicts the faults of a schedule, each beside the others, and mends what it broke. */
final class Havoc {
    private static final Duration SHORTEST_DOWN = Duration.ofSeconds(1);
    private static final Duration LONGEST_DOWN = Duration.ofSeconds(8);
    private static final Duration SHORTEST_CUT = Duration.ofMillis(50);
    private static final Duration LONGEST_CUT = Duration.ofSeconds(6);

    /** More than a lease, and more than the time in which others look for expired ones. */
    private static final Duration SHORTEST_FREEZE = Duration.ofSeconds(34);

    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(48);

    /** More than the grace period of a worker. */
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final ChaosSystem system;
    private final Schedule schedule;
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<Lock> workers;
    private final List<Lock> apis;
    private final Lock database = new ReentrantLock();
    private final Lock databaseLine = new ReentrantLock();
    private final Lock brokerLine = new ReentrantLock();

    /** One for all nodes: a majority has to stay. */
    private final Lock brokers = new ReentrantLock();

    Havoc(ChaosSystem system, Schedule schedule) {
        this.system = system;
        this.schedule = schedule;
        this.workers = locks(system.workers().size());
        this.apis = locks(system.apis().size());
    }

    private static List<Lock> locks(int count) {
        return Stream.generate(() -> (Lock) new ReentrantLock()).limit(count).toList();
    }

    /** Returns when the last fault is mended. */
    void run() throws InterruptedException {
        Instant start = Instant.now();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Planned planned : schedule.faults()) {
                Thread.sleep(Duration.between(Instant.now(), start.plus(planned.at())));
                var unused = executor.submit(() -> inflictNoting(planned));
            }
        }
    }

    private void inflictNoting(Planned planned) {
        try {
            inflict(planned);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            surprises.add(planned.kind().words() + ": " + e.getMessage());
        }
    }

    private void inflict(Planned planned) throws InterruptedException {
        switch (planned.kind()) {
            case WORKER_KILLED -> toOne(planned, system.workers(), workers, this::killed);
            case WORKER_FROZEN -> toOne(planned, system.workers(), workers, this::frozen);
            case WORKER_TOLD_TO_STOP -> toOne(planned, system.workers(), workers, this::toldToStop);
            case API_KILLED -> toOne(planned, system.apis(), apis, this::killed);
            case DATABASE_KILLED -> to(planned, system.database(), database, this::killed);
            case BROKER_NODE_KILLED -> {
                List<Victim> nodes = system.brokerNodes();
                to(planned, nodes.get(planned.targetOf(nodes)), brokers, this::killed);
            }
            case DATABASE_CUT -> cut(planned, "database", system.databaseProxies(), databaseLine);
            case DATABASE_SILENT -> silenced(planned, system.databaseProxies());
            case BROKER_CUT -> cut(planned, "broker", system.brokerProxies(), brokerLine);
        }
    }

    /** To the target of choice, or the next that no other fault has. */
    private <V extends Victim> void toOne(Planned planned, List<V> targets, List<Lock> locks, Infliction<V> infliction)
            throws InterruptedException {
        int first = planned.targetOf(targets);
        int chosen = IntStream.range(0, targets.size())
                .map(i -> (first + i) % targets.size())
                .filter(i -> locks.get(i).tryLock())
                .findFirst()
                .orElse(-1);
        if (chosen >= 0) {
            inflict(planned, targets.get(chosen), locks.get(chosen), infliction);
        }
    }

    /** Unless another fault has the target. */
    private void to(Planned planned, Victim target, Lock lock, Infliction<Victim> infliction)
            throws InterruptedException {
        if (lock.tryLock()) {
            inflict(planned, target, lock, infliction);
        }
    }

    private <V extends Victim> void inflict(Planned planned, V target, Lock lock, Infliction<V> infliction)
            throws InterruptedException {
        String name = target.name();
        Instant at = Instant.now();
        try {
            infliction.on(target, planned);
            ChaosSystem.awaitAnswer(target);
        } finally {
            faults.add(new Fault(planned.kind(), name, at, Duration.between(at, Instant.now())));
            lock.unlock();
        }
    }

    private void killed(Victim victim, Planned planned) throws InterruptedException {
        victim.kill();
        Thread.sleep(planned.lasting(SHORTEST_DOWN, LONGEST_DOWN));
        victim.start();
    }

    private void frozen(JavaProgram worker, Planned planned) throws InterruptedException {
        worker.freeze();
        Thread.sleep(planned.lasting(SHORTEST_FREEZE, LONGEST_FREEZE));
        worker.thaw();
    }

    private void toldToStop(JavaProgram worker, Planned planned) throws InterruptedException {
        if (!worker.terminate(LONGEST_END)) {
            surprises.add(worker.name() + " was told to stop and did not within " + LONGEST_END);
            worker.kill();
        }
        worker.start();
    }

    private void cut(Planned planned, String name, List<Proxy> proxies, Lock line) throws InterruptedException {
        if (line.tryLock()) {
            disturb(planned, name, proxies, Proxy::cut, planned.lasting(SHORTEST_CUT, LONGEST_CUT));
            line.unlock();
        }
    }

    private void silenced(Planned planned, List<Proxy> proxies) throws InterruptedException {
        if (databaseLine.tryLock()) {
            disturb(planned, "database", proxies, Proxy::fallSilent, planned.lasting(SHORTEST_FREEZE, LONGEST_FREEZE));
            databaseLine.unlock();
        }
    }

    private void disturb(
            Planned planned, String name, List<Proxy> proxies, Consumer<Proxy> disturbance, Duration lasting)
            throws InterruptedException {
        Instant at = Instant.now();
        proxies.forEach(disturbance);
        Thread.sleep(lasting);
        proxies.forEach(Proxy::mend);
        faults.add(new Fault(planned.kind(), name, at, Duration.between(at, Instant.now())));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What programs did that they should never do. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private interface Infliction<V> {
        void on(V target, Planned planned) throws InterruptedException;
    }
}
