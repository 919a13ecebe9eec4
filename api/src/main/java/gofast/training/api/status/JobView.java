package gofast.training.api.status;

import gofast.training.job.Job;
import gofast.training.job.JobFailure;
import gofast.training.plan.Week;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A job as clients see it. */
public record JobView(
        UUID id,
        String kind,
        UUID trainingPlanId,
        String state,
        int attempt,
        int maxAttempts,
        Job.Progress progress,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> nextAttemptAt,
        Optional<String> waitingFor,
        Optional<JobFailure> error,
        Optional<Result> result,
        Links links) {
    /** When to ask again, in seconds, as long as the job has not ended. */
    public static final String RETRY_AFTER_SECONDS = "1";

    /** What a job that succeeded has made. */
    record Result(int version, int weeks, int days) {}

    record Links(String self, String plan) {}

    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                Job.KIND,
                job.trainingPlanId(),
                job.state().code(),
                Math.min(job.attempt(), Job.MAX_ATTEMPTS),
                Job.MAX_ATTEMPTS,
                job.progress(),
                job.times().createdAt(),
                job.times().startedAt(),
                job.times().finishedAt(),
                job.waiting().map(Job.Waiting::nextAttemptAt),
                job.waiting().flatMap(Job.Waiting::waitingFor),
                job.failure(),
                result(job),
                new Links(path(job.id()), "/api/training-plans/" + job.trainingPlanId()));
    }

    /** Where the job is. */
    public static String path(UUID id) {
        return "/api/jobs/" + id;
    }

    private static Optional<Result> result(Job job) {
        int weeks = job.progress().totalWeeks();
        return job.version().isPresent()
                ? Optional.of(new Result(job.version().getAsInt(), weeks, weeks * Week.DAYS))
                : Optional.empty();
    }
}
