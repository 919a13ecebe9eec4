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
        Optional<Integer> queuePosition,
        Optional<JobFailure> error,
        Optional<Result> result,
        Links links) {
    /** When to ask again, in seconds, as long as the job has not ended. */
    public static final String RETRY_AFTER_SECONDS = "1";

    /** What a job that succeeded has made. */
    record Result(int version, int weeks, int days) {}

    /** A job can be cancelled as long as it has not ended. */
    record Links(String self, String events, Optional<String> cancel, String plan) {
        static Links of(Job job) {
            String self = path(job.id());
            return new Links(
                    self,
                    self + "/events",
                    job.state().isFinal() ? Optional.empty() : Optional.of(self + "/cancel"),
                    "/api/training-plans/" + job.trainingPlanId());
        }
    }

    static JobView of(Job job, Optional<QueuePlace> place) {
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
                place.map(QueuePlace::waitingFor).or(() -> job.waiting().map(JobView::waitingFor)),
                place.map(QueuePlace::position),
                job.failure(),
                result(job),
                Links.of(job));
    }

    private static String waitingFor(Job.Waiting waiting) {
        return waiting.waitingFor().orElse("next-attempt");
    }

    public boolean hasEnded() {
        return finishedAt.isPresent();
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
