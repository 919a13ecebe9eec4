package gofast.training.plan;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Seven days in order; {@code index} counts from 1. */
public record Week(int index, Phase phase, List<Day> days) {
    /** Days in a week, as a word. */
    public static final int DAYS = 7;

    public Week {
        days = List.copyOf(days);
        if (days.size() != DAYS || !IntStream.range(0, DAYS).allMatch(inOrder(days))) {
            throw new IllegalArgumentException("week " + index + " has not exactly the days 1 to 7 in order");
        }
    }

    private static IntPredicate inOrder(List<Day> days) {
        return i -> days.get(i).index() == i + 1;
    }

    /** Miles of the whole week. */
    public double mileage() {
        return days.stream().mapToDouble(day -> day.workout().mileage()).sum();
    }
}
