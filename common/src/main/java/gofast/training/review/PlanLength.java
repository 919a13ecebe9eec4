package gofast.training.review;

import gofast.training.plan.Plan;
import java.util.List;

/** 1 to 52 weeks, and better as many as published plans take for the distance. */
final class PlanLength {
    private PlanLength() {}

    static List<Violation> check(ReviewContext context) {
        if (!context.hasPossibleLength()) {
            int limit = context.weeks() < 1 ? 1 : Plan.MAX_WEEKS;
            return List.of(violation(Severity.ERROR, context.weeks(), "; 1 to 52 are possible", limit));
        }
        int fewest = RaceClass.notAbove(context.raceMiles()).fewestWeeks();
        return context.weeks() < fewest
                ? List.of(violation(
                        Severity.WARN, context.weeks(), "; " + fewest + " prepare better for this race", fewest))
                : List.of();
    }

    private static Violation violation(Severity severity, int weeks, String instead, int limit) {
        return Violation.ofPlan(Rule.PLAN_LENGTH, severity, "the plan has " + weeks + " weeks" + instead)
                .measured(weeks, limit);
    }
}
