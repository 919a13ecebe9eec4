package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import java.time.Duration;
import java.util.Optional;

/** A call brought no answer: what may be done about it, and what the job says if nothing helps. */
final class CallFailedException extends Exception {
    private final Remedy remedy;
    private final JobFailure failure;
    private final Optional<Duration> retryAfter;

    /** What may help. */
    enum Remedy {
        /** The same call again. */
        RETRY,
        /** Another model. */
        NEXT_MODEL,
        /** Nothing in this job. */
        NONE
    }

    CallFailedException(Remedy remedy, JobFailure failure, Optional<Duration> retryAfter) {
        super(failure.code() + ": " + failure.detail());
        this.remedy = remedy;
        this.failure = failure;
        this.retryAfter = retryAfter;
    }

    CallFailedException(Remedy remedy, JobFailure failure) {
        this(remedy, failure, Optional.empty());
    }

    Remedy remedy() {
        return remedy;
    }

    JobFailure failure() {
        return failure;
    }

    /** How long the server asks to wait. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
