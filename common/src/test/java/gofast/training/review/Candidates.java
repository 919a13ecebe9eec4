package gofast.training.review;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.Goal;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutDetails;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Candidate plans: a good one, and ways to spoil it. */
final class Candidates {
    static final WorkoutDetails DETAILS = WorkoutDetails.of(WorkoutDetails.Words.label("as planned"));

    private Candidates() {}

    /** For a race and its day in the last week; the athlete wants twice the time of the world's best. */
    static ReviewContext context(int weeks, RaceDistance distance, int raceDay) {
        var goal = new Goal(distance, new GoalTime(distance.fastestGoal().seconds() * 2));
        return ReviewContext.ofPlan(PhaseSplit.of(weeks, distance), raceDay, goal, athlete("7:30", Optional.empty()));
    }

    static Athlete athlete(String fiveKPace, Optional<Experience> experience) {
        return new Athlete(
                Pace.parse(fiveKPace),
                experience,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Athlete.Preferences(OptionalInt.empty(), Optional.empty(), Set.of()),
                Optional.empty());
    }

    static ReviewContext ofBeginner(ReviewContext context) {
        return new ReviewContext(
                context.weeks(),
                context.phases(),
                context.raceMiles(),
                context.raceDay(),
                Optional.of(Experience.BEGINNER),
                context.target());
    }

    /** Keeps every rule: rest on day 1, a long run on day 4, tempo on day 6, easy running between, two lighter weeks, the race. */
    static CandidatePlan good(ReviewContext context) {
        return new CandidatePlan(IntStream.rangeClosed(1, context.weeks())
                .mapToObj(week -> new CandidatePlan.Week(
                        week, context.allocated().orElseThrow().phaseOf(week).code(), days(week, context)))
                .toList());
    }

    private static List<CandidatePlan.Day> days(int week, ReviewContext context) {
        int raceDay = context.raceDay().orElseThrow();
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> week == context.weeks() && day >= raceDay
                        ? raceOrAfter(day, context)
                        : training(day, context.weeks() - week, context))
                .toList();
    }

    private static CandidatePlan.Day raceOrAfter(int day, ReviewContext context) {
        return day == context.raceDay().orElseThrow() ? day(day, "race", context.raceMiles()) : day(day, "rest", 0);
    }

    private static CandidatePlan.Day training(int day, int weeksToGo, ReviewContext context) {
        boolean isTaper = weeksToGo < 2;
        return switch (day) {
            case 1 -> day(day, "rest", 0);
            case 4 -> weeksToGo == 0 ? day(day, "easy", 4) : day(day, "long_run", isTaper ? 8 : longRun(context));
            case 6 -> day(day, "tempo", isTaper ? 4 : 5);
            default -> day(day, "easy", isTaper ? 4 : 5);
        };
    }

    private static double longRun(ReviewContext context) {
        return context.raceMiles() > 26 ? 16 : 9;
    }

    static CandidatePlan.Day day(int index, String type, double mileage) {
        return new CandidatePlan.Day(index, type, mileage, DETAILS);
    }

    static UnaryOperator<CandidatePlan> weeks(UnaryOperator<List<CandidatePlan.Week>> change) {
        return plan -> new CandidatePlan(change.apply(plan.weeks()));
    }

    static UnaryOperator<CandidatePlan> withoutWeek(int index) {
        return weeks(weeks -> without(weeks, week -> week.index() == index));
    }

    static UnaryOperator<CandidatePlan> withWeek(CandidatePlan.Week more) {
        return weeks(weeks -> with(weeks, more));
    }

    static UnaryOperator<CandidatePlan> week(int index, UnaryOperator<CandidatePlan.Week> change) {
        return weeks(weeks -> weeks.stream()
                .map(week -> week.index() == index ? change.apply(week) : week)
                .toList());
    }

    static UnaryOperator<CandidatePlan> phase(int week, String phase) {
        return week(week, old -> new CandidatePlan.Week(old.index(), phase, old.days()));
    }

    static UnaryOperator<CandidatePlan> withoutDay(int week, int day) {
        return days(week, days -> without(days, old -> old.index() == day));
    }

    static UnaryOperator<CandidatePlan> withDay(int week, CandidatePlan.Day more) {
        return days(week, days -> with(days, more));
    }

    /** In place of the day with the same index. */
    static UnaryOperator<CandidatePlan> replaceDay(int week, CandidatePlan.Day day) {
        return days(
                week,
                days -> days.stream()
                        .map(old -> old.index() == day.index() ? day : old)
                        .toList());
    }

    static UnaryOperator<CandidatePlan> days(int week, UnaryOperator<List<CandidatePlan.Day>> change) {
        return week(week, old -> new CandidatePlan.Week(old.index(), old.phase(), change.apply(old.days())));
    }

    /** All training of a week, races left as they are. */
    static UnaryOperator<CandidatePlan> scaleWeek(int week, double times) {
        return days(week, days -> days.stream().map(day -> scaled(day, times)).toList());
    }

    /** All training of a plan, races left as they are. */
    static UnaryOperator<CandidatePlan> scaleAll(double times) {
        return plan -> plan.weeks().stream()
                .map(week -> scaleWeek(week.index(), times))
                .reduce(UnaryOperator.identity(), (one, other) -> one.andThen(other)::apply)
                .apply(plan);
    }

    private static CandidatePlan.Day scaled(CandidatePlan.Day day, double times) {
        return day.type().equals("race") ? day : day(day.index(), day.type(), day.mileage() * times);
    }

    /** One change after the other. */
    @SafeVarargs
    static UnaryOperator<CandidatePlan> all(UnaryOperator<CandidatePlan>... changes) {
        return plan -> {
            CandidatePlan changed = plan;
            for (UnaryOperator<CandidatePlan> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
