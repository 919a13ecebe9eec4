package gofast.training.worker.generate;

import gofast.training.coaching.workout.WeekChoice;

/** The workouts of a week, and how they came about. */
public record ChosenWeek(WeekChoice choice, Origin origin) {
    public int week() {
        return choice.week();
    }
}
