package gofast.training.coaching;

import gofast.training.plan.Week;
import java.util.stream.IntStream;

/** How a week's miles are shared among its days, in half miles. */
final class DayMiles {
    /** Hard days have less than a third of a week's miles, so that most running stays easy. */
    static final double HARD_SHARE = 0.30;

    private static final double ONE_HARD_SHARE = 0.22;

    private final double longRun;
    private final double hard;
    private final double[] easyByDay;

    private DayMiles(double longRun, double hard, double[] easyByDay) {
        this.longRun = longRun;
        this.hard = hard;
        this.easyByDay = easyByDay;
    }

    static DayMiles of(WeekTarget target, WeekLayout layout, int longDay, double longest) {
        int hardDays = Integer.bitCount(layout.hard());
        double longRun = down(target.longRun());
        double most = longRun > 0 ? longRun * TrainingLoad.OTHER_RUNS : longest;
        double hard = hardDays == 0 ? 0 : Math.min(halves(target.mileage() * share(hardDays)), down(most));
        double left = target.mileage() - longRun - hard * hardDays;
        return new DayMiles(longRun, hard, easy(layout, longDay, left, down(most)));
    }

    private static double share(int hardDays) {
        return Math.min(HARD_SHARE / hardDays, ONE_HARD_SHARE);
    }

    /** Shares what is left evenly, the odd half miles to the first days. */
    private static double[] easy(WeekLayout layout, int longDay, double miles, double most) {
        double[] byDay = new double[Week.DAYS + 1];
        int[] days = IntStream.rangeClosed(1, Week.DAYS)
                .filter(day -> layout.isRun(day) && !layout.isHard(day) && day != longDay)
                .toArray();
        double left = miles;
        for (int i = 0; i < days.length; i++) {
            double share = Math.clamp(halves(left / (days.length - i)), 1, Math.max(1, most));
            byDay[days[i]] = share;
            left -= share;
        }
        return byDay;
    }

    double longRun() {
        return longRun;
    }

    double hard() {
        return hard;
    }

    double easy(int day) {
        return easyByDay[day];
    }

    private static double halves(double miles) {
        return Math.round(miles * 2) / 2.0;
    }

    private static double down(double miles) {
        return Math.floor(miles * 2) / 2.0;
    }
}
