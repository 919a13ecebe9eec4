package gofast.openai.simulator.answer;

/**
 * How week and long run grow from where the athlete stands to the peak. Miles throughout.
 *
 * @param steps times the load goes up on the way
 */
record Growth(double startWeek, double peakWeek, double startLong, double peakLong, int steps) {

    private static final double MOST_GROWTH = 1.14;
    private static final double MOST_GROWTH_WHEN_SMALL = 1.28;
    private static final double SMALL_STEP_MILES = 4.5;
    private static final double MOST_LONG_GROWTH = 1.25;
    private static final double LEAST_WEEK = 6;
    private static final double LEAST_LONG = 2;

    static Growth of(Inputs inputs, int steps) {
        double share = Share.longRunOf(inputs.runDays());
        double peakLong = inputs.distance().peakLongRun(inputs.experience());
        double sane = inputs.runDays() * inputs.distance().longestSane() * 0.68;
        double wanted = Math.max(inputs.distance().peakWeek(inputs.experience()), peakLong / share);
        double peakWeek = Math.min(sane, Math.max(wanted, inputs.weeklyMileage().orElse(0) * 1.15));
        double guess = peakWeek * Math.max(0.6, Math.pow(1.1, -steps));
        double fromLong = inputs.longestRun().orElse(0) / share;
        double startWeek = inputs.weeklyMileage().orElse(Math.max(guess, fromLong));
        double startLong = inputs.longestRun().orElse(peakLong * Math.max(0.5, Math.pow(1.12, -steps)));
        return new Growth(
                Math.clamp(startWeek, LEAST_WEEK, Math.max(LEAST_WEEK, peakWeek)),
                peakWeek,
                Math.clamp(startLong, LEAST_LONG, peakLong),
                peakLong,
                steps);
    }

    double nextWeek(double miles) {
        double wanted = miles * rate(startWeek, peakWeek);
        double allowed =
                Math.max(miles * MOST_GROWTH, Math.min(miles * MOST_GROWTH_WHEN_SMALL, miles + SMALL_STEP_MILES));
        return Math.min(Math.min(wanted, allowed), Math.max(peakWeek, miles));
    }

    double nextLong(double miles) {
        double wanted = miles * Math.min(MOST_LONG_GROWTH, rate(startLong, peakLong));
        return Math.min(wanted, Math.max(peakLong, miles));
    }

    private double rate(double from, double to) {
        return steps == 0 ? 1 : Math.max(1, Math.pow(to / from, 1.0 / steps));
    }
}
