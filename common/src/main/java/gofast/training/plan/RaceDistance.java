package gofast.training.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The distances we plan for, with their length in metres and the fastest goal we believe. */
public enum RaceDistance {
    FIVE_K("5k", 5_000, "0:12:00"),
    TEN_K("10k", 10_000, "0:25:30"),
    TEN_MILES("10_miles", 16_093.44, "0:43:00"),
    HALF("half", 21_097.5, "0:56:00"),
    MARATHON("marathon", 42_195, "1:57:00"),
    FIFTY_K("50k", 50_000, "2:30:00"),
    FIFTY_MILES("50_miles", 80_467.2, "4:40:00"),
    HUNDRED_K("100k", 100_000, "5:55:00");

    /** Metres in a mile. */
    public static final double METERS_PER_MILE = 1609.344;

    private final String code;
    private final double meters;
    private final int fastestGoalSeconds;

    RaceDistance(String code, double meters, String fastestGoal) {
        this.code = code;
        this.meters = meters;
        this.fastestGoalSeconds = GoalTime.parse(fastestGoal).seconds();
    }

    /** Reads a code such as "marathon" or "5k", in any case; others are an IllegalArgumentException that lists them. */
    public static RaceDistance parse(String text) {
        return Arrays.stream(values())
                .filter(distance -> distance.code.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a race distance is one of " + codes()));
    }

    private static String codes() {
        return Arrays.stream(values()).map(RaceDistance::code).collect(Collectors.joining(", "));
    }

    public String code() {
        return code;
    }

    public double meters() {
        return meters;
    }

    public double miles() {
        return meters / METERS_PER_MILE;
    }

    /** A little under the world's best: a faster goal is a slip of the pen. */
    public GoalTime fastestGoal() {
        return new GoalTime(fastestGoalSeconds);
    }
}
