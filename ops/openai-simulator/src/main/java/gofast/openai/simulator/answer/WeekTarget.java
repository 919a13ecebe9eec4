package gofast.openai.simulator.answer;

/**
 * What one week has to come to.
 *
 * @param miles of the whole week, the race not counted
 * @param longRun miles of the long run, 0 for none
 * @param runs days with a run
 * @param hardDays days of tempo or intervals
 * @param cutback a lighter week on the way up
 */
record WeekTarget(int week, String phase, double miles, double longRun, int runs, int hardDays, boolean cutback) {

    WeekTarget withMiles(double value) {
        return new WeekTarget(week, phase, value, longRun, runs, hardDays, cutback);
    }

    WeekTarget withLongRun(double value) {
        return new WeekTarget(week, phase, miles, value, runs, hardDays, cutback);
    }
}
