package gofast.training.review;

import gofast.training.plan.WorkoutDetails;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Candidate plans: a good one, and ways to spoil it. */
final class Candidates {
    static final WorkoutDetails DETAILS = WorkoutDetails.of(WorkoutDetails.Words.label("as planned"));

    private Candidates() {}

    /** Keeps every rule: rest on day 1, a long run on day 6, easy running between, and the race. */
    static CandidatePlan good(ReviewContext context) {
        return new CandidatePlan(IntStream.rangeClosed(1, context.weeks())
                .mapToObj(week -> new CandidatePlan.Week(
                        week, context.phases().phaseOf(week).code(), days(week, context)))
                .toList());
    }

    private static List<CandidatePlan.Day> days(int week, ReviewContext context) {
        boolean isLastWeek = week == context.weeks();
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> isLastWeek && day >= context.raceDay() ? raceOrAfter(day, context) : training(day))
                .toList();
    }

    private static CandidatePlan.Day raceOrAfter(int day, ReviewContext context) {
        return day == context.raceDay() ? day(day, "race", 26.2) : day(day, "rest", 0);
    }

    private static CandidatePlan.Day training(int day) {
        return switch (day) {
            case 1 -> day(day, "rest", 0);
            case 3 -> day(day, "tempo", 5);
            case 6 -> day(day, "long_run", 10);
            default -> day(day, "easy", 4);
        };
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

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
