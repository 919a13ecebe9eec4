package gofast.training.worker.generate;

import java.util.Locale;

/** Who chose the workouts of a week. */
public enum Source {
    /** A model, and nothing had to be changed. */
    MODEL,
    /** A model, with changes that a coach would make without asking. */
    REPAIRED,
    /** A model, for an athlete with the same outline. */
    CACHED,
    /** The library alone. */
    TEMPLATE;

    public static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
