package gofast.training.review;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Day;
import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutType;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The judgement on a candidate plan. It never throws, whatever it is given. */
public sealed interface Review {
    /** The plan breaks no rule that stops a commit. */
    record Passed(ReviewedPlan plan) implements Review {
        @Override
        public List<Violation> violations() {
            return plan.violations();
        }

        @Override
        public Score score() {
            return plan.score();
        }
    }

    /** The plan breaks rules, at least one of them in error. */
    record Rejected(List<Violation> violations, Score score) implements Review {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** Everything found, in the order of the plan. */
    List<Violation> violations();

    Score score();

    /** What stops the commit. */
    default List<Violation> errors() {
        return violations().stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
    }

    /** Holds a candidate against every rule; any error stops it. */
    static Review of(CandidatePlan candidate, ReviewContext context) {
        return of(candidate, context, violation -> true);
    }

    /**
     * Holds a candidate against every rule, but only a broken structure stops it: for answers of models as long as nothing
     * repairs or replaces them.
     */
    static Review ofStructure(CandidatePlan candidate, ReviewContext context) {
        return of(candidate, context, violation -> violation.rule().part() == Score.Part.STRUCTURE);
    }

    private static Review of(CandidatePlan candidate, ReviewContext context, Predicate<Violation> stops) {
        List<Violation> violations = Stream.of(
                        PhaseOrder.check(candidate, context),
                        PlanLength.check(context),
                        GoalRules.check(context),
                        days(candidate, context))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Violation::week).thenComparingInt(Violation::day))
                .toList();
        Score score = Score.of(violations);
        return violations.stream().filter(stops).anyMatch(violation -> violation.severity() == Severity.ERROR)
                ? new Rejected(violations, score)
                : new Passed(new ReviewedPlan(plan(candidate, context), violations, score));
    }

    /** Miles of weeks and days that are missing, doubled or impossible mean nothing to a coach: structure goes first. */
    private static List<Violation> days(CandidatePlan candidate, ReviewContext context) {
        List<Violation> structure = Stream.concat(
                        WeekStructure.check(candidate, context).stream(), DayRules.check(candidate, context).stream())
                .toList();
        return structure.isEmpty() ? CoachingRules.check(Schedule.of(candidate, context)) : structure;
    }

    private static Plan plan(CandidatePlan candidate, ReviewContext context) {
        PhaseSplit allocated = context.allocated().orElseThrow();
        return new Plan(candidate.weeks().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Week::index))
                .map(week -> week(week, allocated))
                .toList());
    }

    private static Week week(CandidatePlan.Week week, PhaseSplit allocated) {
        List<Day> days = week.days().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Day::index))
                .map(Review::day)
                .toList();
        return new Week(week.index(), Phase.of(week.phase()).orElseGet(() -> allocated.phaseOf(week.index())), days);
    }

    private static Day day(CandidatePlan.Day day) {
        WorkoutType type = WorkoutType.of(day.type()).orElseThrow();
        return new Day(day.index(), new Workout(type, day.mileage(), day.details()));
    }
}
