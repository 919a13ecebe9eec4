package gofast.training.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a plan, in their order. */
public enum Phase {
    BASE,
    BUILD,
    PEAK,
    TAPER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public static Optional<Phase> of(String code) {
        return Arrays.stream(values())
                .filter(phase -> phase.code().equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }
}
