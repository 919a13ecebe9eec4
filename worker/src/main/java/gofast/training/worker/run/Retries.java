package gofast.training.worker.run;

import gofast.training.job.ClaimedJob;
import gofast.training.job.Job;
import gofast.training.job.JobFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Which failed attempts are followed by another one, and when. */
final class Retries {
    /** What comes of a model's mood or of an outage. A job that used up its tokens, or met a bug, meets the same again. */
    private static final Set<String> PASSING = Set.of(
            "model-unavailable",
            "model-not-found",
            "model-busy",
            "answer-cut",
            "answer-unreadable",
            "weeks-rejected",
            "plan-rejected",
            "took-too-long");

    /** After the first attempt, the second, and so on. */
    private static final List<Duration> DELAYS =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    /** The share of a delay that is left to chance, so that jobs that failed together do not come back together. */
    private static final double JITTER = 0.25;

    private final DoubleSupplier random;

    /** {@code random} gives numbers from 0 to below 1. */
    Retries(DoubleSupplier random) {
        this.random = random;
    }

    boolean mayHelp(ClaimedJob job, JobFailure failure) {
        return PASSING.contains(failure.code()) && job.attempt() < Job.MAX_ATTEMPTS;
    }

    /** How long to wait after the job's attempt. */
    Duration delayAfter(ClaimedJob job) {
        Duration longest = DELAYS.get(Math.min(job.attempt(), DELAYS.size()) - 1);
        return Duration.ofMillis(Math.round(longest.toMillis() * (1 - JITTER * random.getAsDouble())));
    }
}
