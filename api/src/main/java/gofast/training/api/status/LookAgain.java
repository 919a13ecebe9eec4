package gofast.training.api.status;

import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Waits by looking at the job again and again. */
@Component
class LookAgain implements AwaitEnd {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final JobStore jobs;
    private final InstantSource clock;

    LookAgain(JobStore jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Optional<Job> awaitEnd(Caller caller, Job job, Duration most) {
        Instant end = clock.instant().plus(most);
        Job now = job;
        while (!now.state().isFinal() && clock.instant().isBefore(end) && pause()) {
            now = jobs.find(job.id()).orElse(now);
        }
        return Optional.of(now);
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
