package gofast.training.review;

import gofast.training.plan.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exactly the weeks 1 to N, each with the days 1 to 7, once. */
final class WeekStructure {
    private WeekStructure() {}

    static List<Violation> check(CandidatePlan plan, ReviewContext context) {
        List<Violation> found = new ArrayList<>();
        int weeks = context.weeks();
        Map<Integer, Long> times = times(plan.weeks().stream().map(CandidatePlan.Week::index));
        found.addAll(missing(
                times,
                lastExpected(plan, context),
                week -> ofWeek(Rule.WEEK_MISSING, week, "is missing; the plan has " + weeks + " weeks")));
        found.addAll(twice(times, week -> ofWeek(Rule.WEEK_TWICE, week, "is there more than once")));
        found.addAll(unknown(
                times,
                weeks,
                week -> ofWeek(Rule.WEEK_UNKNOWN, week, week + " is not one of the weeks 1 to " + weeks)));
        plan.weeks().stream().filter(context::hasWeek).forEach(week -> found.addAll(days(week)));
        return found;
    }

    /** Nobody wants two thousand million missing weeks listed: an impossible length is a violation of its own. */
    private static int lastExpected(CandidatePlan plan, ReviewContext context) {
        return context.hasPossibleLength()
                ? context.weeks()
                : Math.min(context.weeks(), plan.weeks().size());
    }

    private static List<Violation> days(CandidatePlan.Week week) {
        List<Violation> found = new ArrayList<>();
        Map<Integer, Long> times = times(week.days().stream().map(CandidatePlan.Day::index));
        found.addAll(missing(times, Week.DAYS, day -> ofDay(Rule.DAY_MISSING, week, day, "is missing")));
        found.addAll(twice(times, day -> ofDay(Rule.DAY_TWICE, week, day, "is there more than once")));
        found.addAll(unknown(
                times, Week.DAYS, day -> ofDay(Rule.DAY_UNKNOWN, week, day, day + " is not one of the days 1 to 7")));
        return found;
    }

    private static Map<Integer, Long> times(Stream<Integer> indexes) {
        return indexes.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Violation ofWeek(Rule rule, int week, String what) {
        return Violation.ofWeek(rule, Severity.ERROR, week, what);
    }

    private static Violation ofDay(Rule rule, CandidatePlan.Week week, int day, String what) {
        return Violation.ofDay(rule, Severity.ERROR, week.index(), day, what);
    }

    private static List<Violation> missing(Map<Integer, Long> times, int last, IntFunction<Violation> violation) {
        return IntStream.rangeClosed(1, last)
                .filter(index -> !times.containsKey(index))
                .mapToObj(violation)
                .toList();
    }

    private static List<Violation> twice(Map<Integer, Long> times, IntFunction<Violation> violation) {
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> violation.apply(entry.getKey()).measured(entry.getValue(), 1))
                .toList();
    }

    private static List<Violation> unknown(Map<Integer, Long> times, int last, IntFunction<Violation> violation) {
        return times.keySet().stream()
                .filter(index -> index < 1 || index > last)
                .map(index -> violation.apply(index).measured(index, last))
                .toList();
    }
}
