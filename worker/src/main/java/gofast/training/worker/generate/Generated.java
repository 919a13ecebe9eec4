package gofast.training.worker.generate;

import gofast.training.job.JobFailure;
import gofast.training.review.CandidatePlan;

/** How generating ended. */
public sealed interface Generated {
    /** There is a plan to review. */
    record Candidate(CandidatePlan plan) implements Generated {}

    /** There is none, and why. */
    record Nothing(JobFailure failure) implements Generated {}
}
