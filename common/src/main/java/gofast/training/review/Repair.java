package gofast.training.review;

import gofast.training.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate after the repairs that a coach would accept without asking, and what they were. The same candidate is always
 * repaired the same way. What is missing is never filled in; races and the rest after the last one are never touched; no
 * repair leaves more errors than it found. A changed day keeps of its details only what still holds: see {@link Draft}.
 */
public record Repair(CandidatePlan plan, List<Step> steps) {
    /** A repair of one week may call for one of another; these many times are more than any plan needed. */
    private static final int MOST_ROUNDS = 10;

    /** In the order that leaves most of the plan: what a later remedy would cut, an earlier one may have moved. */
    private static final List<Remedy> REMEDIES = List.of(
            new EaseHardDays(),
            new MoveHardDays(),
            new InsertRestDays(),
            new CapRuns(),
            new ScaleWeeks(),
            new CapLongRuns(),
            new LightenTaper());

    /** One change, of a day or, with day 0, of a week, and the rule it was for. */
    public record Step(Rule rule, int week, int day, String what) {
        @Override
        public String toString() {
            return day == 0 ? "week %d: %s".formatted(week, what) : "week %d day %d: %s".formatted(week, day, what);
        }
    }

    public Repair {
        steps = List.copyOf(steps);
    }

    /** Never throws; a plan that is sound, or beyond repair, comes back as it is. */
    public static Repair of(CandidatePlan plan, ReviewContext context) {
        Repair repaired = new Repair(plan, List.of());
        if (!isReadable(plan, context)) {
            return repaired;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Repair before = repaired;
            for (Remedy remedy : REMEDIES) {
                repaired = repaired.with(remedy, context);
            }
            if (repaired.steps.size() == before.steps.size()) {
                break;
            }
        }
        return repaired;
    }

    private static boolean isReadable(CandidatePlan plan, ReviewContext context) {
        return plan.weeks().size() <= Plan.MAX_WEEKS
                && context.hasPossibleLength()
                && WeekStructure.check(plan, context).isEmpty()
                && DayRules.check(plan, context).isEmpty();
    }

    private Repair with(Remedy remedy, ReviewContext context) {
        Draft draft = new Draft(plan, context);
        remedy.apply(draft);
        if (draft.steps().isEmpty() || isWorse(draft.plan(), context)) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(draft.steps());
        return new Repair(draft.plan(), all);
    }

    private boolean isWorse(CandidatePlan changed, ReviewContext context) {
        Review before = Review.of(plan, context);
        Review after = Review.of(changed, context);
        int moreErrors = after.errors().size() - before.errors().size();
        return moreErrors > 0
                || (moreErrors == 0 && after.score().total() < before.score().total());
    }
}
