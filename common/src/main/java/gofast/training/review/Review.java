package gofast.training.review;

import gofast.training.plan.Day;
import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The judgement on a candidate plan. It never throws, whatever it is given. */
public sealed interface Review {
    /** The plan keeps every rule. */
    record Passed(ReviewedPlan plan) implements Review {}

    /** The plan breaks rules; the list is not empty and in the order of the plan. */
    record Rejected(List<Violation> violations) implements Review {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** Holds a candidate against every rule. */
    static Review of(CandidatePlan candidate, ReviewContext context) {
        List<Violation> violations = Stream.of(
                        WeekStructure.check(candidate, context),
                        PhaseOrder.check(candidate, context),
                        DayRules.check(candidate, context))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Violation::week).thenComparingInt(Violation::day))
                .toList();
        return violations.isEmpty() ? new Passed(new ReviewedPlan(plan(candidate))) : new Rejected(violations);
    }

    private static Plan plan(CandidatePlan candidate) {
        return new Plan(candidate.weeks().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Week::index))
                .map(Review::week)
                .toList());
    }

    private static Week week(CandidatePlan.Week week) {
        List<Day> days = week.days().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Day::index))
                .map(Review::day)
                .toList();
        return new Week(week.index(), Phase.of(week.phase()).orElseThrow(), days);
    }

    private static Day day(CandidatePlan.Day day) {
        WorkoutType type = WorkoutType.of(day.type()).orElseThrow();
        return new Day(day.index(), new Workout(type, day.mileage(), day.details()));
    }
}
