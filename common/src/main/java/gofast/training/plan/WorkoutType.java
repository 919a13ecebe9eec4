package gofast.training.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a day is for. RACE is the service's own: no model may plan one. */
public enum WorkoutType {
    EASY,
    TEMPO,
    INTERVALS,
    LONG_RUN,
    REST,
    RACE;

    public static Optional<WorkoutType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** Whether the day after is better an easy one: hard workouts, and the long run. */
    public boolean isHardOrLong() {
        return switch (this) {
            case TEMPO, INTERVALS, LONG_RUN -> true;
            case EASY, REST, RACE -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
