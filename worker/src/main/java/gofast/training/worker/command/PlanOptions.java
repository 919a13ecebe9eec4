package gofast.training.worker.command;

import gofast.training.coaching.Goal;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.plan.GoalTime;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which plan is wanted: for whom, from when, and for which race. */
final class PlanOptions {
    @Option(names = "--distance", required = true, paramLabel = "DISTANCE", description = "Such as marathon or 10k.")
    private Optional<RaceDistance> distance = Optional.empty();

    @Option(names = "--start", required = true, paramLabel = "YYYY-MM-DD", description = "Day 1 of week 1.")
    private Optional<LocalDate> start = Optional.empty();

    @Option(
            names = "--weeks",
            paramLabel = "N",
            converter = WholeNumber.OfWeeks.class,
            description = "1 to 52; without --race-day, the race is on the Sunday of the last.")
    private Optional<Integer> weeks = Optional.empty();

    @Option(names = "--race-day", paramLabel = "YYYY-MM-DD", description = "Needed without --weeks.")
    private Optional<LocalDate> raceDay = Optional.empty();

    @Option(
            names = "--phases",
            paramLabel = "B,B,P,T",
            converter = PhaseLengths.class,
            description = "Weeks of base, build, peak and taper, 4,6,3,3; or percentages: 25, 35, 20 and the rest.")
    private Optional<IntFunction<PhaseSplit>> phases = Optional.empty();

    @Option(
            names = "--goal-time",
            paramLabel = "H:MM:SS",
            description = "Refused if it is out of reach; the plan's paces are those of today.")
    private Optional<GoalTime> goalTime = Optional.empty();

    @Option(names = "--json", description = "Print JSON rather than a table.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how to use this command.")
    boolean help;

    @Mixin
    private AthleteOptions athlete = new AthleteOptions();

    boolean isJson() {
        return json;
    }

    RaceDistance distance() {
        return distance.orElseThrow();
    }

    /** The goal, or what the athlete could run today. */
    GoalTime goalTime() {
        return goalTime.orElseGet(() -> athlete.timeToday(distance()));
    }

    OutlineRequest request() {
        refuseImplausibleGoal();
        TrainingCalendar calendar = calendar();
        var request = OutlineRequest.of(athlete.athlete(calendar.start()), distance(), calendar);
        return phases.map(split -> with(split.apply(calendar.totalWeeks()), request))
                .orElse(request);
    }

    private void refuseImplausibleGoal() {
        goalTime.map(time -> new Goal(distance(), time))
                .flatMap(goal -> goal.implausibleFor(athlete.fiveKPace()))
                .ifPresent(why -> {
                    throw new RefusedException("--goal-time: " + why);
                });
    }

    private TrainingCalendar calendar() {
        LocalDate first = start.orElseThrow();
        LocalDate race = raceDay.or(() -> weeks.map(count -> lastSunday(first, count)))
                .orElseThrow(
                        () -> new RefusedException("--weeks: write a whole number from 1 to 52, or the --race-day"));
        TrainingCalendar calendar = calendar(first, race);
        int total = calendar.totalWeeks();
        if (weeks.orElse(total) != total) {
            throw new RefusedException("--weeks: write " + total + ", the week of the --race-day, or leave one out");
        }
        return calendar;
    }

    private static TrainingCalendar calendar(LocalDate first, LocalDate race) {
        try {
            return new TrainingCalendar(first, race);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--race-day: " + e.getMessage(), e);
        }
    }

    private static LocalDate lastSunday(LocalDate first, int weeks) {
        return first.plusDays((long) Week.DAYS * (weeks - 1)).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static OutlineRequest with(PhaseSplit split, OutlineRequest request) {
        try {
            return new OutlineRequest(request.athlete(), request.distance(), request.calendar(), split);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("--phases: " + e.getMessage(), e);
        }
    }
}
