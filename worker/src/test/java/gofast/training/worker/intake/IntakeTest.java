package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.SettableClock;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.run.RunningJobs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class IntakeTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final FakeConsumers consumers = new FakeConsumers(16);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunningJobs running = new RunningJobs(new Patience(), meters);
    private final Intake intake = new Intake(consumers, new WorkerProperties(16), running, clock, meters);

    @Test
    void takesNoJobsWhileAllWouldWait() {
        intake.pause("model-account", Duration.ofSeconds(30));

        assertThat(consumers.number()).isZero();
        assertThat(paused()).isEqualTo(1);
        assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health().getDetails())
                .containsEntry("waitingFor", "model-account")
                .containsEntry("until", "2026-01-05T08:00:30Z");
    }

    @Test
    void letsOneTryAfterThePauseAndAllOnceThatWentWell() {
        intake.pause("model", Duration.ofSeconds(30));
        clock.move(Duration.ofSeconds(29));
        intake.tryAgain();
        assertThat(consumers.number()).isZero();

        clock.move(Duration.ofSeconds(1));
        intake.tryAgain();
        assertThat(consumers.number()).isEqualTo(1);
        assertThat(paused()).isZero();
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        intake.worked();
        assertThat(consumers.number()).isEqualTo(16);
    }

    @Test
    void waitsAgainWhenTheTrialFails() {
        intake.pause("model", Duration.ofSeconds(30));
        clock.move(Duration.ofSeconds(30));
        intake.tryAgain();

        intake.pause("model", Duration.ofSeconds(30));
        assertThat(consumers.number()).isZero();
        intake.worked();
        assertThat(consumers.number()).isZero();
    }

    @Test
    void looksAgainAfterAMinuteHoweverLongTheWait() {
        intake.pause("model", Duration.ofHours(2));
        clock.move(Duration.ofMinutes(1));
        intake.tryAgain();
        assertThat(consumers.number()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        intake.pause("model", Duration.ofSeconds(30));
        clock.move(Duration.ofHours(-1));
        intake.tryAgain();
        assertThat(consumers.number()).isEqualTo(1);
    }

    @Test
    void jobsThatEndDuringThePauseStartNothing() {
        intake.pause("model", Duration.ofSeconds(30));
        intake.worked();
        assertThat(consumers.number()).isZero();
    }

    private double paused() {
        return meters.get("gofast.intake.paused").gauge().value();
    }

    private Health health() {
        return new IntakeHealthIndicator(intake, running).health();
    }
}
