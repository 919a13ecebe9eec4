package gofast.training.review;

import gofast.training.plan.Plan;
import java.util.List;

/**
 * A plan that passed review, with the warnings that are kept with it. Only {@link Review} makes one, so nothing unreviewed
 * can be committed.
 */
public final class ReviewedPlan {
    private final Plan plan;
    private final List<Violation> violations;
    private final Score score;

    ReviewedPlan(Plan plan, List<Violation> violations, Score score) {
        this.plan = plan;
        this.violations = List.copyOf(violations);
        this.score = score;
    }

    public Plan plan() {
        return plan;
    }

    /** Warnings and infos, in the order of the plan. */
    public List<Violation> violations() {
        return violations;
    }

    public Score score() {
        return score;
    }
}
