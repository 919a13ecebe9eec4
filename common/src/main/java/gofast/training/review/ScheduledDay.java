package gofast.training.review;

import gofast.training.plan.Week;
import gofast.training.plan.WorkoutType;

/** A day of a plan of sound structure. */
record ScheduledDay(int week, int day, WorkoutType type, double miles) {
    /** Counted from the first day of the plan as 1. */
    int number() {
        return (week - 1) * Week.DAYS + day;
    }

    boolean isRace() {
        return type == WorkoutType.RACE;
    }

    boolean isRest() {
        return type == WorkoutType.REST;
    }

    /** A run that is no race. */
    boolean isTraining() {
        return !isRace() && !isRest();
    }

    /** Hard or long. */
    boolean isHard() {
        return type.isHardOrLong();
    }
}
