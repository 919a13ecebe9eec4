package gofast.training.worker.intake;

import gofast.training.worker.run.RunningJobs;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether this worker takes jobs right now, and if not, what it waits for: part of readiness. */
@Component
class IntakeHealthIndicator implements HealthIndicator {
    private final Intake intake;
    private final RunningJobs running;

    IntakeHealthIndicator(Intake intake, RunningJobs running) {
        this.intake = intake;
        this.running = running;
    }

    @Override
    public Health health() {
        Health.Builder health = intake.pause()
                .map(pause -> Health.status(Status.OUT_OF_SERVICE)
                        .withDetail("waitingFor", pause.waitingFor())
                        .withDetail("until", pause.until().toString()))
                .orElseGet(Health::up);
        return health.withDetail("running", running.count()).build();
    }
}
