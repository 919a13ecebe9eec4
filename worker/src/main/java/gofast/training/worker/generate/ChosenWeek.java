package gofast.training.worker.generate;

import gofast.training.coaching.workout.WeekChoice;

/** The workouts of a week, and how they came about. */
public record ChosenWeek(WeekChoice choice, Origin origin) {
    public int week() {
        return choice.week();
    }

    /** The same without the model's own words, which may speak of the athlete they were written for. */
    public ChosenWeek withoutNote() {
        return new ChosenWeek(new WeekChoice(choice.week(), "", choice.days()), origin);
    }
}
