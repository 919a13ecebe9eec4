package gofast.training.review;

import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A candidate of sound structure, day after day, with the sums that coaching rules look at. Weeks and days count from 1;
 * distances are miles. Immutable.
 */
final class Schedule {
    private final ReviewContext context;
    private final List<List<ScheduledDay>> weeks;
    private final List<ScheduledDay> days;
    private final Optional<ScheduledDay> goalRace;
    private final double[] volumes;

    private Schedule(ReviewContext context, List<List<ScheduledDay>> weeks) {
        this.context = context;
        this.weeks = weeks;
        this.days = weeks.stream().flatMap(List::stream).toList();
        this.goalRace = (weeks.isEmpty() ? Stream.<ScheduledDay>empty() : weeks.getLast().stream())
                .filter(ScheduledDay::isRace)
                .reduce((first, last) -> last);
        this.volumes = weeks.stream().mapToDouble(this::volume).toArray();
    }

    static Schedule of(CandidatePlan plan, ReviewContext context) {
        return new Schedule(
                context,
                plan.weeks().stream()
                        .sorted(Comparator.comparingInt(CandidatePlan.Week::index))
                        .map(Schedule::days)
                        .toList());
    }

    private static List<ScheduledDay> days(CandidatePlan.Week week) {
        return week.days().stream()
                .sorted(Comparator.comparingInt(CandidatePlan.Day::index))
                .map(day -> new ScheduledDay(
                        week.index(), day.index(), WorkoutType.of(day.type()).orElseThrow(), day.mileage()))
                .toList();
    }

    private double volume(List<ScheduledDay> week) {
        return week.stream()
                .filter(day -> !isGoalRace(day))
                .mapToDouble(ScheduledDay::miles)
                .sum();
    }

    ReviewContext context() {
        return context;
    }

    int weeks() {
        return weeks.size();
    }

    /** The week numbers from {@code first} to the last. */
    IntStream weeksFrom(int first) {
        return IntStream.rangeClosed(first, weeks());
    }

    List<ScheduledDay> days() {
        return days;
    }

    List<ScheduledDay> days(int week) {
        return weeks.get(week - 1);
    }

    /** The runs of a week that are no race. */
    List<ScheduledDay> runs(int week) {
        return days(week).stream().filter(ScheduledDay::isTraining).toList();
    }

    /** The training runs before the race, in order. */
    List<ScheduledDay> runsBeforeRace() {
        return days.stream()
                .filter(day -> day.isTraining() && day.number() < raceDayNumber())
                .toList();
    }

    /** The longest of them, the first of equals. */
    Optional<ScheduledDay> peakLongRun() {
        return longest(runsBeforeRace());
    }

    static Optional<ScheduledDay> longest(List<ScheduledDay> runs) {
        return runs.stream().reduce((longest, run) -> run.miles() > longest.miles() ? run : longest);
    }

    /** Miles of a week; the race that the plan leads to does not count, tune-up races do. */
    double volume(int week) {
        return volumes[week - 1];
    }

    /** The largest of the weeks {@code first} to {@code last}, as far as there are such. */
    double largestVolume(int first, int last) {
        return IntStream.rangeClosed(Math.max(1, first), last)
                .mapToDouble(this::volume)
                .max()
                .orElse(0);
    }

    /** The race that the plan leads to, if the plan says so itself. */
    boolean isGoalRace(ScheduledDay day) {
        return goalRace.filter(day::equals).isPresent();
    }

    /** The day of the race, counted from the first day of the plan as 1. */
    int raceDayNumber() {
        return goalRace.map(ScheduledDay::number).orElse(days.size() + 1);
    }

    /** Hard days without an easy day, a rest or a race between them; a single hard day is a row of one. */
    List<List<ScheduledDay>> hardRows() {
        List<List<ScheduledDay>> rows = new ArrayList<>();
        boolean isInRow = false;
        for (ScheduledDay day : days) {
            if (day.isHard() && !isInRow) {
                rows.add(new ArrayList<>());
            }
            isInRow = day.isHard();
            if (isInRow) {
                rows.getLast().add(day);
            }
        }
        return rows;
    }
}
