package gofast.training.worker.command;

import gofast.training.review.CandidatePlan;
import gofast.training.review.Review;
import gofast.training.review.ReviewContext;

/** A plan of a file, and what to hold it against. */
record ReadPlan(String id, CandidatePlan candidate, ReviewContext context) {
    Review review() {
        return Review.of(candidate, context);
    }
}
