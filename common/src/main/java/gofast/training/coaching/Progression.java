package gofast.training.coaching;

import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import java.util.ArrayList;
import java.util.List;

/**
 * How weeks and long runs grow to their peak and fall to the race. A week is held against the largest of the four before
 * it and a run against the longest of the thirty days before it, as review does, and stays under the lines where review
 * would warn.
 */
final class Progression {
    /** Every fourth week is easier. */
    private static final int CUTBACK_EVERY = 4;

    private static final double CUTBACK = 0.78;
    private static final double CUTBACK_LONG = 0.72;

    /** A week of few miles may grow by so many; others by so large a share. */
    private static final double GROWTH_MILES = 2.5;

    private static final double GROWTH_SHARE = 0.10;
    private static final double MOST_GROWTH = 0.27;
    private static final double LONG_GROWTH = 1.25;
    private static final double HURRIED_LONG_GROWTH = 1.45;
    private static final double LONG_GROWTH_MILES = 2.5;

    /** Near the peak the long run that the race needs comes before proportion. */
    private static final double NEEDED_SHARE = 0.6;

    /** With rounding to half miles, long runs grow by so much a week at least where they have to. */
    private static final double SLOWEST_LONG_GROWTH = 1.15;

    /** Long runs so close to a long race stay well below the longest. */
    private static final int CLOSE_DAYS = 14;

    private static final double CLOSE_SHARE = 0.85;

    private final OutlineRequest request;
    private final TrainingLoad load;
    private final int weeks;
    private final int loading;
    private final int longDay;

    /** The last week whose long run may still be the longest. */
    private final int growing;

    private final List<Double> done = new ArrayList<>();

    /** The largest week and the longest run so far, as they were laid out. */
    private double peakWeek;

    private double peakLong;

    Progression(OutlineRequest request, TrainingLoad load) {
        this.request = request;
        this.load = load;
        this.weeks = request.phases().weeks();
        this.loading = weeks - Math.max(1, request.phases().taper());
        this.longDay = LongRunDay.of(request);
        this.growing = lastGrowingWeek();
    }

    /** The next week, after those that were followed. */
    WeekTarget target(int week) {
        return week <= loading ? loadingWeek(week) : taperWeek(week);
    }

    /** Takes note of what a target became on the days of its week. */
    void follow(WeekOutline week) {
        done.add(week.mileage());
        peakWeek = Math.max(peakWeek, week.mileage());
        peakLong = Math.max(peakLong, week.longRun());
    }

    private WeekTarget loadingWeek(int week) {
        boolean cutback = week % CUTBACK_EVERY == 0 && week < loading;
        double miles = cutback ? peakWeek * CUTBACK : grownWeek(week);
        double longRun = Math.min(cutback ? peakLong * CUTBACK_LONG : grownLong(week), mostLong(week, miles));
        return target(week, cutback, miles, longRun);
    }

    /** On the way from start to peak, in equal shares, as far as the weeks before allow. */
    private double grownWeek(int week) {
        double planned = load.startWeek() * Math.pow(load.peakWeek() / load.startWeek(), way(week));
        double before = largestOfFour(week);
        double growth = Math.min(Math.max(GROWTH_SHARE * before, GROWTH_MILES), MOST_GROWTH * before);
        return week == 1 ? load.startWeek() : Math.min(planned, before + growth);
    }

    /** On the way from start to peak, in equal miles, as far as the runs before allow. */
    private double grownLong(int week) {
        if (week == 1) {
            return load.startLong();
        }
        if (isBehind(peakLong, week - 1)) {
            return Math.min(load.neededLong(), peakLong * HURRIED_LONG_GROWTH);
        }
        double planned = load.startLong() + (load.peakLong() - load.startLong()) * way(week);
        return Math.min(planned, Math.min(peakLong * LONG_GROWTH, peakLong + LONG_GROWTH_MILES));
    }

    /** Whether long runs as long as this after the week would not grow to the one the race needs. */
    private boolean isBehind(double longRun, int week) {
        int weeksToGrow = Math.max(0, growingWeeksAfter(week) - 1);
        return longRun * Math.pow(SLOWEST_LONG_GROWTH, weeksToGrow) < load.neededLong();
    }

    private int growingWeeksAfter(int week) {
        int cutbacks = (growing - 1) / CUTBACK_EVERY - Math.min(week, growing - 1) / CUTBACK_EVERY;
        return growing - week - cutbacks;
    }

    private int lastGrowingWeek() {
        int week = loading;
        while (week > 1 && isClose(week)) {
            week--;
        }
        return week;
    }

    /** How far along the growing weeks are, 0 in the first and 1 in the last. */
    private double way(int week) {
        int last = loading - (loading - 1) / CUTBACK_EVERY;
        return last <= 1 ? 1 : (week - 1 - week / CUTBACK_EVERY) / (last - 1.0);
    }

    private double largestOfFour(int week) {
        return done.subList(Math.max(0, week - 5), week - 1).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private double mostLong(int week, double miles) {
        double most = miles * ComfortableShare.of(RunsAWeek.of(load, miles));
        if (isBehind(most, week)) {
            most = Math.max(most, Math.min(load.neededLong(), miles * NEEDED_SHARE));
        }
        return isClose(week) ? Math.min(most, peakLong * CLOSE_SHARE) : most;
    }

    /** Whether the week's long run is within two weeks of a half marathon or longer, in a plan that has earlier ones. */
    private boolean isClose(int week) {
        int daysBefore = (weeks - week) * Week.DAYS + request.calendar().raceDay() - longDay;
        return week > 1 && daysBefore < CLOSE_DAYS && request.distance().compareTo(RaceDistance.HALF) >= 0;
    }

    private WeekTarget taperWeek(int week) {
        double share = taperShare(week - loading, weeks - loading);
        double miles = (loading == 0 ? load.startWeek() : peakWeek) * share;
        boolean isRaceWeek = week == weeks;
        double longRun = isRaceWeek ? 0 : Math.min(peakLong * Math.min(share, 0.75), mostLong(week, miles));
        return target(week, false, isRaceWeek ? miles * beforeRace() : miles, longRun);
    }

    /** Of the peak week: 80, 60, 40 %; 70, 40 %; 60 %; longer tapers fall evenly. */
    private static double taperShare(int week, int of) {
        return switch (of) {
            case 1 -> 0.6;
            case 2 -> week == 1 ? 0.7 : 0.4;
            default -> 0.4 + 0.4 * (of - week) / (of - 1);
        };
    }

    /** The part of the race week before the race. */
    private double beforeRace() {
        return (request.calendar().raceDay() - 1) / 6.0;
    }

    private WeekTarget target(int week, boolean cutback, double miles, double longRun) {
        double longest = peakLong == 0 ? load.startLong() : peakLong;
        return new WeekTarget(week, request.phases().phaseOf(week), cutback, miles, longRun, longest);
    }
}
