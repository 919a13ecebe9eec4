package gofast.training.worker.intake;

import gofast.training.job.LeaseStore;
import gofast.training.worker.run.RunningJobs;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether this worker does what it is for: part of liveness. It is down when its consumers died although the broker is
 * there, or when it takes no job although jobs wait and it has room. A broker or a database that is away, and a pause, are
 * no fault that a new process would mend.
 */
@Component
class ConsumingHealthIndicator implements HealthIndicator {
    /** Longer than a lost message takes to be sent again. */
    private static final Duration IDLE = Duration.ofMinutes(3);

    /** Consumers that lost their connection try again every five seconds. */
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private final Intake intake;
    private final Consumers consumers;
    private final BrokerWatch broker;
    private final RunningJobs running;
    private final LeaseStore leases;
    private final WorkerProperties properties;
    private final LongSupplier nanoTime;
    private long lastSeenConsuming;

    @Autowired
    ConsumingHealthIndicator(
            Intake intake,
            Consumers consumers,
            BrokerWatch broker,
            RunningJobs running,
            LeaseStore leases,
            WorkerProperties properties) {
        this(intake, consumers, broker, running, leases, properties, System::nanoTime);
    }

    ConsumingHealthIndicator(
            Intake intake,
            Consumers consumers,
            BrokerWatch broker,
            RunningJobs running,
            LeaseStore leases,
            WorkerProperties properties,
            LongSupplier nanoTime) {
        this.intake = intake;
        this.consumers = consumers;
        this.broker = broker;
        this.running = running;
        this.leases = leases;
        this.properties = properties;
        this.nanoTime = nanoTime;
        this.lastSeenConsuming = nanoTime.getAsLong();
    }

    @Override
    public synchronized Health health() {
        if (consumers.areThere() || running.isStopping() || intake.pause().isPresent() || !broker.isThere()) {
            lastSeenConsuming = nanoTime.getAsLong();
        }
        if (nanoTime.getAsLong() - lastSeenConsuming > RECOVERY.toNanos()) {
            return down("no consumer is left");
        }
        return consumers.areThere() && isIdle() && isSomeJobLeftLying()
                ? down("jobs wait and none is taken")
                : Health.up().build();
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }

    private boolean isSomeJobLeftLying() {
        try {
            return leases.isSomeJobLeftLying();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private boolean isIdle() {
        return running.count() < properties.concurrency()
                && nanoTime.getAsLong() - running.lastBegunAt() > IDLE.toNanos();
    }
}
