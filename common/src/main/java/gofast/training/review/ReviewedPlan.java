package gofast.training.review;

import gofast.training.plan.Plan;

/** A plan that passed review. Only {@link Review} makes one, so nothing unreviewed can be committed. */
public final class ReviewedPlan {
    private final Plan plan;

    ReviewedPlan(Plan plan) {
        this.plan = plan;
    }

    public Plan plan() {
        return plan;
    }
}
