package gofast.training.review;

import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan of sound structure while it is being repaired, with the record of what was done. A run of another length loses the
 * segments and the description of the old one, a day of another type all its details. Not thread-safe.
 */
final class Draft {
    private static final double LEAST_MILES = 0.1;
    private static final double NOISE = 1e-9;

    private final ReviewContext context;
    private final List<CandidatePlan.Week> weeks;
    private final List<Repair.Step> steps = new ArrayList<>();
    private Schedule schedule;

    Draft(CandidatePlan plan, ReviewContext context) {
        this.context = context;
        this.weeks = new ArrayList<>(plan.weeks().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Week::index))
                .map(Draft::inOrder)
                .toList());
        this.schedule = Schedule.of(plan, context);
    }

    private static CandidatePlan.Week inOrder(CandidatePlan.Week week) {
        return new CandidatePlan.Week(
                week.index(),
                week.phase(),
                week.days().stream()
                        .sorted(Comparator.comparingInt(CandidatePlan.Day::index))
                        .toList());
    }

    CandidatePlan plan() {
        return new CandidatePlan(weeks);
    }

    List<Repair.Step> steps() {
        return steps;
    }

    /** As it is now; it does not change with the draft. */
    Schedule schedule() {
        return schedule;
    }

    /** Whether a day may be changed: no race, and not after the one the plan leads to. */
    boolean isFree(ScheduledDay day) {
        return !day.isRace() && day.number() < schedule.raceDayNumber();
    }

    /** Turns a day to easy running of the same length. */
    void ease(ScheduledDay day, Rule rule) {
        put(day, WorkoutType.EASY.code(), day.miles(), labelled("Easy run"));
        record(rule, day, "is easy instead of " + day.type().code());
    }

    void rest(ScheduledDay day, Rule rule) {
        put(day, WorkoutType.REST.code(), 0, labelled("Rest"));
        record(rule, day, "is rest instead of " + Limit.shown(day.miles()) + " miles");
    }

    /** Two days of one week change places. */
    void swap(ScheduledDay one, ScheduledDay other, Rule rule) {
        CandidatePlan.Day first = day(one);
        CandidatePlan.Day second = day(other);
        put(one, second.type(), second.mileage(), second.details());
        put(other, first.type(), first.mileage(), first.details());
        record(rule, one, "changes places with day " + other.day());
    }

    /** Makes a run shorter, down to so many miles, rounded down to a tenth; silent if it is as short already. */
    void shorten(ScheduledDay run, double miles, Rule rule) {
        double rounded = rounded(miles);
        if (rounded < run.miles()) {
            cut(run, rounded);
            record(rule, run, "has " + Limit.shown(rounded) + " miles instead of " + Limit.shown(run.miles()));
        }
    }

    /** Makes all training of a week shorter by the same share, so that it has so many miles with its tune-up races. */
    void scale(int week, double miles, Rule rule) {
        Schedule before = schedule;
        List<ScheduledDay> runs =
                before.runs(week).stream().filter(this::isFree).toList();
        double fromRuns = runs.stream().mapToDouble(ScheduledDay::miles).sum();
        double share = (miles - before.volume(week) + fromRuns) / fromRuns;
        if (share > 0 && share < 1) {
            runs.forEach(run -> cut(run, Math.min(run.miles(), rounded(run.miles() * share))));
            String what = "has %s miles instead of %s"
                    .formatted(Limit.shown(schedule.volume(week)), Limit.shown(before.volume(week)));
            steps.add(new Repair.Step(rule, week, 0, what));
        }
    }

    private static double rounded(double miles) {
        return Math.max(LEAST_MILES, Math.floor(miles * 10 + NOISE) / 10);
    }

    private void cut(ScheduledDay run, double miles) {
        WorkoutDetails old = day(run).details();
        Words words =
                new Words(old.words().label(), Optional.empty(), old.words().coachNotes());
        put(
                run,
                run.type().code(),
                miles,
                new WorkoutDetails(old.paceRange(), old.targetPace(), old.hrZone(), old.hrRange(), List.of(), words));
    }

    private static WorkoutDetails labelled(String label) {
        return WorkoutDetails.of(Words.label(label));
    }

    private CandidatePlan.Day day(ScheduledDay day) {
        return weeks.get(day.week() - 1).days().get(day.day() - 1);
    }

    private void put(ScheduledDay at, String type, double miles, WorkoutDetails details) {
        CandidatePlan.Week week = weeks.get(at.week() - 1);
        List<CandidatePlan.Day> days = new ArrayList<>(week.days());
        days.set(at.day() - 1, new CandidatePlan.Day(at.day(), type, miles, details));
        weeks.set(at.week() - 1, new CandidatePlan.Week(week.index(), week.phase(), days));
        schedule = Schedule.of(plan(), context);
    }

    private void record(Rule rule, ScheduledDay day, String what) {
        steps.add(new Repair.Step(rule, day.week(), day.day(), what));
    }
}
