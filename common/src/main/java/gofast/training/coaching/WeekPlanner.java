package gofast.training.coaching;

import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Lays a week's target out on its days. */
final class WeekPlanner {
    private static final double SHORTEST_HARD = 2.5;
    private static final double LONGEST_HARD = 10;
    private static final double LONGEST_IN_RACE_WEEK = 6;
    private static final double HALF_A_MILE = 0.5;

    private final OutlineRequest request;
    private final TrainingLoad load;

    WeekPlanner(OutlineRequest request, TrainingLoad load) {
        this.request = request;
        this.load = load;
    }

    /** The week as targeted, or with the longest run that stays in proportion; perhaps after a hard or long day. */
    WeekOutline plan(WeekTarget target, boolean afterHard) {
        WeekOutline week = layOut(target, afterHard);
        double longRun = week.longRun();
        double least = longRun >= load.neededLong() ? load.neededLong() : 1;
        while (isOutOfProportion(week) && longRun - HALF_A_MILE >= least) {
            longRun -= HALF_A_MILE;
            week = layOut(target.withLongRun(longRun), afterHard);
        }
        return week;
    }

    private static boolean isOutOfProportion(WeekOutline week) {
        int runs = (int) week.days().stream().filter(day -> day.miles() > 0).count();
        return week.longRun() > 0 && runs >= 3 && week.longRun() > week.mileage() * ComfortableShare.of(runs);
    }

    private WeekOutline layOut(WeekTarget target, boolean afterHard) {
        boolean isRaceWeek = target.index() == request.phases().weeks();
        int runs = isRaceWeek ? runsBeforeRace(target) : RunsAWeek.of(load, target.mileage());
        int hard = isRaceWeek ? hardBeforeRace(runs) : hardDays(target, runs);
        int longDay = target.longRun() == 0 ? 0 : LongRunDay.of(request);
        WeekLayout layout = WeekLayout.of(new WeekLayout.Wish(free(isRaceWeek), runs, hard, longDay, afterHard));
        var miles = DayMiles.of(target, layout, longDay, longestOther(target, isRaceWeek));
        return new WeekOutline(target.index(), target.phase(), target.cutback(), days(target, layout, longDay, miles));
    }

    private double longestOther(WeekTarget target, boolean isRaceWeek) {
        double most = target.longest() * TrainingLoad.OTHER_RUNS;
        return isRaceWeek ? Math.min(most, LONGEST_IN_RACE_WEEK) : most;
    }

    private int free(boolean isRaceWeek) {
        Set<DayOfWeek> daysOff = request.athlete().preferences().daysOff();
        // The day before the race is for rest.
        int last = isRaceWeek ? request.calendar().raceDay() - 2 : Week.DAYS;
        return IntStream.rangeClosed(1, last)
                .filter(day -> !daysOff.contains(request.calendar().weekdayOf(day)))
                .map(day -> 1 << (day - 1))
                .sum();
    }

    private int runsBeforeRace(WeekTarget target) {
        return Math.min((int) (target.mileage() / 2), Math.max(1, load.runDays() - 1));
    }

    /** One last short stimulus, early in the week, for those who know it. */
    private int hardBeforeRace(int runs) {
        return load.experience() == Experience.BEGINNER
                        || runs < 3
                        || request.calendar().raceDay() < 6
                ? 0
                : 1;
    }

    private int hardDays(WeekTarget target, int runs) {
        int usual = switch (load.experience()) {
            case BEGINNER -> target.phase() == Phase.BASE ? 0 : 1;
            case INTERMEDIATE -> target.phase() == Phase.BUILD || target.phase() == Phase.PEAK ? 2 : 1;
            case ADVANCED -> target.phase() == Phase.BASE && isLongRace() ? 1 : 2;
        };
        int affordable = (int) (target.mileage() * DayMiles.HARD_SHARE / SHORTEST_HARD);
        int wanted = target.cutback() || target.phase() == Phase.TAPER ? Math.min(usual, 1) : usual;
        return Math.clamp(Math.min(affordable, runs - 2), 0, wanted);
    }

    private boolean isLongRace() {
        return request.distance().compareTo(RaceDistance.HALF) >= 0;
    }

    private List<DayOutline> days(WeekTarget target, WeekLayout layout, int longDay, DayMiles miles) {
        return IntStream.rangeClosed(1, Week.DAYS)
                .mapToObj(day -> day(day, type(target, layout, longDay, day), miles))
                .toList();
    }

    private DayOutline day(int day, WorkoutType type, DayMiles miles) {
        double length = switch (type) {
            case RACE -> Math.round(request.distance().miles() * 10) / 10.0;
            case LONG_RUN -> miles.longRun();
            case TEMPO, INTERVALS -> Math.min(miles.hard(), LONGEST_HARD);
            case EASY -> miles.easy(day);
            case REST -> 0;
        };
        return new DayOutline(day, request.calendar().weekdayOf(day), length == 0 ? WorkoutType.REST : type, length);
    }

    private WorkoutType type(WeekTarget target, WeekLayout layout, int longDay, int day) {
        if (target.index() == request.phases().weeks()
                && day >= request.calendar().raceDay()) {
            return day == request.calendar().raceDay() ? WorkoutType.RACE : WorkoutType.REST;
        }
        if (day == longDay) {
            return WorkoutType.LONG_RUN;
        }
        if (layout.isHard(day)) {
            return hardType(target, layout, day);
        }
        return layout.isRun(day) ? WorkoutType.EASY : WorkoutType.REST;
    }

    /** Two hard days are one of each; a single one alternates, and is mostly tempo for long races. */
    private WorkoutType hardType(WeekTarget target, WeekLayout layout, int day) {
        boolean isFirst = (layout.hard() & (1 << (day - 1)) - 1) == 0;
        if (Integer.bitCount(layout.hard()) > 1) {
            return isFirst ? WorkoutType.INTERVALS : WorkoutType.TEMPO;
        }
        int every = isLongRace() ? 3 : 2;
        return target.index() % every == 0 ? WorkoutType.INTERVALS : WorkoutType.TEMPO;
    }
}
