package gofast.training.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a day is for. RACE is the service's own: no model may plan one. */
public enum WorkoutType {
    EASY,
    TEMPO,
    INTERVALS,
    LONG_RUN,
    REST,
    RACE;

    private static final Map<String, WorkoutType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(WorkoutType::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT);

    public static Optional<WorkoutType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether the day after is better an easy one: hard workouts, and the long run. */
    public boolean isHardOrLong() {
        return switch (this) {
            case TEMPO, INTERVALS, LONG_RUN -> true;
            case EASY, REST, RACE -> false;
        };
    }

    public String code() {
        return code;
    }
}
