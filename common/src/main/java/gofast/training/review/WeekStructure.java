package gofast.training.review;

import gofast.training.plan.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Exactly the weeks 1 to N, each with the days 1 to 7, once. */
final class WeekStructure {
    private WeekStructure() {}

    static List<Violation> check(CandidatePlan plan, ReviewContext context) {
        List<Violation> found = new ArrayList<>();
        List<Integer> weeks =
                plan.weeks().stream().map(CandidatePlan.Week::index).toList();
        found.addAll(missing(
                weeks,
                context.weeks(),
                week -> Violation.ofWeek(
                        Rule.WEEK_MISSING, week, "is missing; the plan has " + context.weeks() + " weeks")));
        found.addAll(twice(weeks, week -> Violation.ofWeek(Rule.WEEK_TWICE, week, "is there more than once")));
        found.addAll(unknown(
                weeks,
                context.weeks(),
                week -> Violation.ofWeek(
                        Rule.WEEK_UNKNOWN, week, week + " is not one of the weeks 1 to " + context.weeks())));
        plan.weeks().stream().filter(context::hasWeek).forEach(week -> found.addAll(days(week)));
        return found;
    }

    private static List<Violation> days(CandidatePlan.Week week) {
        List<Violation> found = new ArrayList<>();
        List<Integer> days = week.days().stream().map(CandidatePlan.Day::index).toList();
        found.addAll(missing(days, Week.DAYS, day -> ofDay(Rule.DAY_MISSING, week, day, "is missing")));
        found.addAll(twice(days, day -> ofDay(Rule.DAY_TWICE, week, day, "is there more than once")));
        found.addAll(unknown(
                days, Week.DAYS, day -> ofDay(Rule.DAY_UNKNOWN, week, day, day + " is not one of the days 1 to 7")));
        return found;
    }

    private static Violation ofDay(Rule rule, CandidatePlan.Week week, int day, String what) {
        return Violation.ofDay(rule, week.index(), day, what);
    }

    private static List<Violation> missing(List<Integer> found, int last, IntFunction<Violation> violation) {
        return IntStream.rangeClosed(1, last)
                .filter(index -> !found.contains(index))
                .mapToObj(violation)
                .toList();
    }

    private static List<Violation> twice(List<Integer> found, IntFunction<Violation> violation) {
        return found.stream()
                .distinct()
                .filter(index -> found.indexOf(index) != found.lastIndexOf(index))
                .map(violation::apply)
                .toList();
    }

    private static List<Violation> unknown(List<Integer> found, int last, IntFunction<Violation> violation) {
        return found.stream()
                .distinct()
                .filter(index -> index < 1 || index > last)
                .map(violation::apply)
                .toList();
    }
}
