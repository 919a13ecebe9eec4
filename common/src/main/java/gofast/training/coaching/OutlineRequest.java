package gofast.training.coaching;

import gofast.training.plan.RaceDistance;

/** What an outline is computed from. The phases must be fit for the calendar's weeks. */
public record OutlineRequest(Athlete athlete, RaceDistance distance, TrainingCalendar calendar, PhaseSplit phases) {
    public OutlineRequest {
        phases.unfitFor(calendar.totalWeeks()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** With the phases that suit the distance. */
    public static OutlineRequest of(Athlete athlete, RaceDistance distance, TrainingCalendar calendar) {
        return new OutlineRequest(athlete, distance, calendar, PhaseSplit.of(calendar.totalWeeks(), distance));
    }
}
