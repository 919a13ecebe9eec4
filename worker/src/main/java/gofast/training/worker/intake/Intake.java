package gofast.training.worker.intake;

import gofast.training.worker.run.RunningJobs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether this worker takes jobs. It takes none while every job would have to wait for the same thing: the provider's
 * account, or models that are down. After the wait a single consumer tries, and when its job went well all take jobs again.
 * Safe for use by threads.
 */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** However long the wait is said to be, somebody may mend the cause before. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Why no jobs are taken, and from when until when. */
    record Pause(String waitingFor, Instant since, Instant until) {
        /** A clock that was set back must not prolong it. */
        private boolean isOver(Instant now) {
            return !now.isBefore(until) || now.isBefore(since);
        }
    }

    private final Consumers consumers;
    private final WorkerProperties properties;
    private final RunningJobs running;
    private final Clock clock;
    private Optional<Pause> pause = Optional.empty();
    private boolean isTrying;

    Intake(Consumers consumers, WorkerProperties properties, RunningJobs running, Clock clock, MeterRegistry meters) {
        this.consumers = consumers;
        this.properties = properties;
        this.running = running;
        this.clock = clock;
        meters.gauge(
                "gofast.intake.paused",
                Tags.empty(),
                this,
                intake -> intake.pause().isPresent() ? 1 : 0);
    }

    /** A job has to wait, and all others would have to. */
    synchronized void pause(String waitingFor, Duration delay) {
        Duration shortest = delay.compareTo(LONGEST_PAUSE) < 0 ? delay : LONGEST_PAUSE;
        if (pause.isEmpty()) {
            LOG.warn("No jobs are taken for {}: they would wait for {}", shortest, waitingFor);
            consumers.stop();
        }
        isTrying = false;
        Instant now = clock.instant();
        pause = Optional.of(new Pause(waitingFor, now, now.plus(shortest)));
    }

    /** A job went its way. */
    synchronized void worked() {
        if (isTrying) {
            isTrying = false;
            LOG.info("Jobs are taken again");
            consumers.start(properties.concurrency());
        }
    }

    /** Lets one consumer try where a pause is over. */
    synchronized void tryAgain() {
        if (pause.filter(begun -> begun.isOver(clock.instant())).isPresent() && !running.isStopping()) {
            pause = Optional.empty();
            isTrying = true;
            consumers.start(1);
        }
    }

    synchronized Optional<Pause> pause() {
        return pause;
    }
}
