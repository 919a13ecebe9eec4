package gofast.training.plan;

import java.util.Arrays;
import java.util.Locale;

/** How long the athlete has been training. */
public enum Experience {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    /** Reads "beginner", "intermediate" or "advanced"; others are an IllegalArgumentException that lists them. */
    public static Experience parse(String text) {
        return Arrays.stream(values())
                .filter(experience -> experience.code().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("experience is one of beginner, intermediate, advanced"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
