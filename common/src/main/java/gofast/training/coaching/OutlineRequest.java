package gofast.training.coaching;

import gofast.training.plan.RaceDistance;

/** What an outline is computed from. The phases must cover exactly the calendar's weeks. */
public record OutlineRequest(Athlete athlete, RaceDistance distance, TrainingCalendar calendar, PhaseSplit phases) {
    public OutlineRequest {
        if (phases.weeks() != calendar.totalWeeks()) {
            throw new IllegalArgumentException(
                    "the phases have " + phases.weeks() + " weeks, but the race is in week " + calendar.totalWeeks());
        }
    }

    /** With the phases that suit the distance. */
    public static OutlineRequest of(Athlete athlete, RaceDistance distance, TrainingCalendar calendar) {
        return new OutlineRequest(athlete, distance, calendar, PhaseSplit.of(calendar.totalWeeks(), distance));
    }
}
