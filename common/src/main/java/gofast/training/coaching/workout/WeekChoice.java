package gofast.training.coaching.workout;

import gofast.training.plan.Week;
import java.util.List;

/**
 * The workouts of a week, day by day: all that has to be chosen and kept of a week, since everything else follows from the
 * library and the athlete. The note, which may be empty, is for the athlete.
 */
public record WeekChoice(int week, String note, List<DayChoice> days) {
    public WeekChoice {
        days = List.copyOf(days);
        if (days.size() != Week.DAYS) {
            throw new IllegalArgumentException("week " + week + " has not exactly 7 days");
        }
    }
}
