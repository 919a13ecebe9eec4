package gofast.openai.simulator.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lays out miles, long run and hard days of every week: up in steps, a lighter week now and then, a taper. */
final class Targets {

    private static final double CUTBACK = 0.78;
    private static final double LEAST_MILES_A_RUN = 2.5;
    private static final double MOST_LONG_GROWTH = 1.25;

    private final Inputs inputs;
    private final int growingWeeks;
    private final Growth growth;
    private final List<WeekTarget> done = new ArrayList<>();

    private Targets(Inputs inputs) {
        this.inputs = inputs;
        this.growingWeeks = inputs.raceWeek() - inputs.taperWeeks();
        this.growth = Growth.of(inputs, steps());
    }

    static List<WeekTarget> of(Inputs inputs) {
        Targets targets = new Targets(inputs);
        targets.grow();
        targets.taper();
        targets.rest();
        return List.copyOf(targets.done);
    }

    private int steps() {
        int steps = -1;
        for (int week = 1; week <= growingWeeks; week++) {
            steps += isCutback(week) ? 0 : 1;
        }
        return Math.max(0, steps);
    }

    private boolean isCutback(int week) {
        return week % 4 == 0 && week < growingWeeks;
    }

    private void grow() {
        double miles = growth.startWeek();
        double longRun = growth.startLong();
        for (int week = 1; week <= growingWeeks; week++) {
            boolean cutback = isCutback(week);
            if (week > 1 && !cutback) {
                miles = growth.nextWeek(miles);
                longRun = growth.nextLong(longRun);
            }
            double share = cutback ? CUTBACK : 1;
            add(week, miles * share, longRun * share, cutback);
        }
    }

    private void taper() {
        double peakMiles = peak(WeekTarget::miles, growth.startWeek());
        double peakLong = peak(WeekTarget::longRun, growth.startLong());
        for (int i = 1; i <= inputs.taperWeeks(); i++) {
            double share = Share.taper(i, inputs.taperWeeks());
            add(growingWeeks + i, peakMiles * share, peakLong * (share - 0.1), false);
        }
    }

    /** Weeks after the race, if a plan has any, are for doing nothing. */
    private void rest() {
        for (int week = inputs.raceWeek() + 1; week <= inputs.totalWeeks(); week++) {
            done.add(new WeekTarget(week, inputs.phase(week), 0, 0, 0, 0, false));
        }
    }

    private double peak(ToDoubleFunction<WeekTarget> of, double otherwise) {
        return done.stream().mapToDouble(of).max().orElse(otherwise);
    }

    private void add(int week, double wantedMiles, double wantedLong, boolean cutback) {
        double miles = Miles.nearest(wantedMiles);
        int runs = Math.clamp((int) (miles / LEAST_MILES_A_RUN), 1, inputs.runDays());
        int hard = hardDays(week, runs, cutback);
        WeekTarget target = new WeekTarget(week, inputs.phase(week), miles, wantedLong, runs, hard, cutback);
        done.add(balanced(target.withLongRun(Miles.down(longRun(target)))));
    }

    /** A week whose long run could not grow far enough to be its longest grows less itself. */
    private static WeekTarget balanced(WeekTarget target) {
        double easy = target.longRun() * (target.runs() - target.hardDays());
        double most = Math.min(
                easy + target.hardDays() * TrainingWeek.MOST_HARD_MILES,
                target.longRun() / Share.leastLongRunOf(target.runs(), target.hardDays()));
        return target.withMiles(Math.min(target.miles(), Miles.nearest(most)));
    }

    private double longRun(WeekTarget target) {
        double least = target.miles() * Share.leastLongRunOf(target.runs(), target.hardDays());
        double most = target.miles() * Share.longRunOf(target.runs());
        double wanted = Math.min(most, Math.max(least, Math.min(target.longRun(), freshLegs(target.week()))));
        double recent = done.reversed().stream()
                .limit(4)
                .mapToDouble(WeekTarget::longRun)
                .max()
                .orElse(wanted);
        return Math.min(
                Math.min(wanted, recent * MOST_LONG_GROWTH), inputs.distance().longestSane());
    }

    /** Most miles a long run may have so shortly before the race. */
    private double freshLegs(int week) {
        int days = inputs.daysToRace(week, WeekShape.longRunDayOf(inputs));
        double peak = peak(WeekTarget::longRun, growth.peakLong());
        if (days < 7) {
            return peak * 0.5;
        }
        return days < 14 && inputs.distance().needsFreshLegs() ? peak * 0.8 : Double.MAX_VALUE;
    }

    private int hardDays(int week, int runs, boolean cutback) {
        int most = runs <= 2 ? 0 : runs == 3 || cutback ? 1 : 2;
        boolean beginner = inputs.experience() == Experience.BEGINNER;
        int wanted = switch (inputs.phase(week)) {
            case "base" -> beginner || week <= 2 ? 0 : 1;
            case "taper" -> 1;
            default -> beginner ? 1 : 2;
        };
        return Math.min(most, wanted);
    }
}
