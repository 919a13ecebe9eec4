package gofast.training.plan;

/** A planned workout: what, how many miles, and how. */
public record Workout(WorkoutType type, double mileage, WorkoutDetails details) {
    /** The most miles one day can hold. */
    public static final double MAX_MILEAGE = 100;

    public Workout {
        if (!(mileage >= 0 && mileage <= MAX_MILEAGE)) {
            throw new IllegalArgumentException("a workout has 0 to 100 miles");
        }
        if ((type == WorkoutType.REST) != (mileage == 0)) {
            throw new IllegalArgumentException("rest days, and only they, have 0 miles");
        }
    }
}
