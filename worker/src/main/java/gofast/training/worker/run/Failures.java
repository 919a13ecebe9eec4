package gofast.training.worker.run;

import gofast.training.job.Job;
import gofast.training.job.JobFailure;
import gofast.training.review.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** What a job says when it ended without a plan. */
final class Failures {
    /** As many violations as an athlete will read. */
    private static final int MOST_SHOWN = 5;

    private Failures() {}

    static JobFailure notADraft() {
        return new JobFailure(
                "training-plan-not-draft",
                "The training plan is not a complete draft any more, so there is nothing to generate.",
                false);
    }

    static JobFailure workersLost() {
        return new JobFailure(
                "workers-lost",
                "The workers that ran this job stopped " + Job.MAX_ATTEMPTS
                        + " times before it was done. Your draft is unchanged; submit again.",
                true);
    }

    static JobFailure tookTooLong() {
        return new JobFailure(
                "took-too-long",
                "The models took longer than a plan may take. Your draft is unchanged; submit again.",
                true);
    }

    static JobFailure internal() {
        return new JobFailure(
                "internal-error",
                "The service met a fault of its own. Your draft is unchanged; the operator finds it in the log.",
                true);
    }

    static JobFailure outOfReach() {
        return new JobFailure(
                "plan-rejected",
                "The plan asked for far more miles a week than this runner can do. Your draft is unchanged; submit again.",
                true);
    }

    static JobFailure rejected(List<Violation> violations) {
        String shown =
                violations.stream().limit(MOST_SHOWN).map(Violation::toString).collect(Collectors.joining("; "));
        int more = violations.size() - MOST_SHOWN;
        return new JobFailure(
                "plan-rejected",
                "The plan did not pass review: " + shown + (more > 0 ? "; and " + more + " more" : "")
                        + ". Your draft is unchanged; submit again.",
                true);
    }
}
