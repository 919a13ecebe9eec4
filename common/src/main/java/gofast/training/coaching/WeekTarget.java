package gofast.training.coaching;

import gofast.training.plan.Phase;

/** What a week should come to, in miles; a long run of 0 is none, {@code longest} is the longest run before it. */
record WeekTarget(int index, Phase phase, boolean cutback, double mileage, double longRun, double longest) {
    WeekTarget withLongRun(double miles) {
        return new WeekTarget(index, phase, cutback, mileage, miles, longest);
    }
}
