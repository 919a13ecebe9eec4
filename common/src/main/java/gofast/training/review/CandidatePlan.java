package gofast.training.review;

import gofast.training.plan.Plan;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import java.util.List;

/** A plan as somebody proposes it, right or wrong in any way; {@link Review} says which. */
public record CandidatePlan(List<Week> weeks) {
    public CandidatePlan {
        weeks = List.copyOf(weeks);
    }

    /** A plan that is one already, to be judged like any other. */
    public static CandidatePlan of(Plan plan) {
        return new CandidatePlan(plan.weeks().stream()
                .map(week -> new Week(
                        week.index(),
                        week.phase().code(),
                        week.days().stream().map(CandidatePlan::day).toList()))
                .toList());
    }

    private static Day day(gofast.training.plan.Day day) {
        Workout workout = day.workout();
        return new Day(day.index(), workout.type().code(), workout.mileage(), workout.details());
    }

    /** A proposed week; index and phase are whatever was said. */
    public record Week(int index, String phase, List<Day> days) {
        public Week {
            days = List.copyOf(days);
        }
    }

    /** A proposed day; type is whatever was said, mileage any number at all. */
    public record Day(int index, String type, double mileage, WorkoutDetails details) {}
}
