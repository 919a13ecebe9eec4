package gofast.training.review;

import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Known types, a race on race day and nothing after it, and mileage that fits the type. */
final class DayRules {
    private DayRules() {}

    static List<Violation> check(CandidatePlan plan, ReviewContext context) {
        List<Violation> found = new ArrayList<>();
        for (CandidatePlan.Week week :
                plan.weeks().stream().filter(context::hasWeek).toList()) {
            for (CandidatePlan.Day day : week.days()) {
                type(week, day).or(() -> race(week, day, context)).ifPresent(found::add);
                mileage(week, day).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Violation> type(CandidatePlan.Week week, CandidatePlan.Day day) {
        return WorkoutType.of(day.type()).isPresent()
                ? Optional.empty()
                : violation(
                        Rule.TYPE_UNKNOWN, week, day, "the type is not one of easy, tempo, intervals, long_run, rest");
    }

    private static Optional<Violation> race(CandidatePlan.Week week, CandidatePlan.Day day, ReviewContext context) {
        return context.raceDay().isPresent()
                ? race(
                        week,
                        day,
                        week.index() == context.weeks(),
                        context.raceDay().getAsInt())
                : Optional.empty();
    }

    private static Optional<Violation> race(
            CandidatePlan.Week week, CandidatePlan.Day day, boolean isLastWeek, int raceDay) {
        boolean isRace = day.type().equals(WorkoutType.RACE.code());
        if (isRace != (isLastWeek && day.index() == raceDay)) {
            return violation(
                    Rule.RACE_OUT_OF_PLACE,
                    week,
                    day,
                    isRace ? "is a race on another day than the race's" : "is not the race");
        }
        boolean isAfterRace = isLastWeek && day.index() > raceDay;
        return isAfterRace && !isRest(day)
                ? violation(Rule.RACE_OUT_OF_PLACE, week, day, "is not rest, after the race")
                : Optional.empty();
    }

    private static Optional<Violation> mileage(CandidatePlan.Week week, CandidatePlan.Day day) {
        double miles = day.mileage();
        if (!(miles >= 0 && miles <= Workout.MAX_MILEAGE)) {
            return violation(Rule.MILEAGE_OUT_OF_RANGE, week, day, "has " + miles + " miles; 0 to 100 are possible")
                    .map(violation -> violation.measured(miles, miles < 0 ? 0 : Workout.MAX_MILEAGE));
        }
        if (isRest(day) && miles != 0) {
            return violation(Rule.REST_WITH_MILES, week, day, "is rest with " + miles + " miles")
                    .map(violation -> violation.measured(miles, 0));
        }
        return !isRest(day) && miles == 0
                ? violation(Rule.RUN_WITHOUT_MILES, week, day, "is a run without miles")
                : Optional.empty();
    }

    private static boolean isRest(CandidatePlan.Day day) {
        return day.type().equals(WorkoutType.REST.code());
    }

    private static Optional<Violation> violation(
            Rule rule, CandidatePlan.Week week, CandidatePlan.Day day, String what) {
        return Optional.of(Violation.ofDay(rule, Severity.ERROR, week.index(), day.index(), what));
    }
}
