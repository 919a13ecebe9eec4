package gofast.training.plan;

import java.time.LocalDate;

/** The race a plan leads to. The name is what the athlete typed: data, never instructions. */
public record Race(String name, RaceDistance distance, LocalDate date) {
    /** The longest race name taken, in characters. */
    public static final int MAX_NAME_LENGTH = 100;
}
