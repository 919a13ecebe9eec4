package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import gofast.training.job.NewJob;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps one athlete from taking all the workers and models. */
@Component
class Limits {
    /** Nobody knows when a job will end; a plan takes about so long. */
    private static final Duration UNTIL_A_JOB_ENDS = Duration.ofSeconds(30);

    private final LimitProperties limits;
    private final LimitStore store;

    Limits(LimitProperties limits, LimitStore store) {
        this.limits = limits;
        this.store = store;
    }

    /** Passes a job that its athlete may have; the caller holds the athlete's lock where the job is to be stored. */
    Checked<NewJob> check(NewJob job) {
        return refusal(job.athleteId()).<Checked<NewJob>>map(Checked::refused).orElseGet(() -> Checked.passed(job));
    }

    private Optional<Problem> refusal(UUID athleteId) {
        return store.hasUnfinished(athleteId, limits.jobsAtOnce())
                ? Optional.of(tooManyAtOnce())
                : store.untilFewerADay(athleteId, limits.jobsADay()).map(this::tooManyADay);
    }

    private Problem tooManyAtOnce() {
        return Problem.passing(
                ProblemType.TOO_MANY_JOBS_AT_ONCE,
                "An athlete may have %d jobs at once; wait until one has ended, or cancel one."
                        .formatted(limits.jobsAtOnce()),
                UNTIL_A_JOB_ENDS);
    }

    private Problem tooManyADay(Duration wait) {
        return Problem.passing(
                ProblemType.TOO_MANY_JOBS_A_DAY,
                "An athlete may have %d jobs within 24 hours; submit again after the seconds in Retry-After."
                        .formatted(limits.jobsADay()),
                wait);
    }
}
