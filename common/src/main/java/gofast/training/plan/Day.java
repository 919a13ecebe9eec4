package gofast.training.plan;

/** One day of a week; {@code index} is 1 to 7. */
public record Day(int index, Workout workout) {
    public Day {
        if (index < 1 || index > 7) {
            throw new IllegalArgumentException("a week has days 1 to 7");
        }
    }
}
