package gofast.training.review;

import gofast.training.coaching.PhaseSplit;

/** What a plan is held against: its phases, and the day (1 to 7) of the race in the last week. */
public record ReviewContext(PhaseSplit phases, int raceDay) {
    int weeks() {
        return phases.weeks();
    }

    /** Whether the week is one of the plan's; the days of others cannot be named, so they are not spoken of. */
    boolean hasWeek(CandidatePlan.Week week) {
        return week.index() >= 1 && week.index() <= weeks();
    }
}
