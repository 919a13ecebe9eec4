package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import java.time.Duration;
import java.util.Optional;

/** A call brought no answer: what may be done about it, and what the job says if nothing helps. */
final class CallFailedException extends Exception {
    /** No limit lasts longer, whatever a server says. */
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    private final Remedy remedy;
    private final JobFailure failure;
    private final Optional<Duration> retryAfter;

    /** What may help. */
    enum Remedy {
        /** The same call again: the model's service is in trouble. */
        RETRY,
        /** The same call again, though the service works: this answer made no sense. */
        ASK_ANEW,
        /** The same call again, later: there were too many. */
        SLOW_DOWN,
        /** Another model. */
        OTHER_MODEL,
        /** Another model; this one is down. */
        DOWN,
        /** Somebody who looks at the account. */
        PAUSE,
        /** Nothing. */
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

    /** What follows once the call is not tried again. */
    Next next() {
        return switch (remedy) {
            case RETRY, ASK_ANEW, SLOW_DOWN ->
                retryAfter
                        .filter(Backoff::isTooLong)
                        .<Next>map(wait -> new Next.Later(wait.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wait))
                        .orElseGet(Next.OtherModel::new);
            case OTHER_MODEL -> new Next.OtherModel();
            case DOWN -> new Next.Down(retryAfter.orElseThrow());
            case PAUSE -> new Next.Pause();
            case NONE -> new Next.Never();
        };
    }
}
