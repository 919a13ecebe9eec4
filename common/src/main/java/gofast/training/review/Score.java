package gofast.training.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How good a plan is, 0 to 100, in all and by part, so that two candidates can be compared. 100 means that nothing is wrong;
 * 50 to 99, warnings; below 50, errors. More or worse violations never raise a score; what is for metrics only does not
 * count.
 */
public record Score(int total, Map<Part, Integer> parts) {
    /** So many demerits halve the distance to the worst. */
    private static final double HALF_LIFE = 20;

    private static final double DEMERITS_OF_ERROR = 10;

    private static final int LEAST_WITHOUT_ERROR = 50;
    private static final int MOST_WITH_ERROR = 40;

    /** What the rules are about. */
    public enum Part {
        STRUCTURE,
        PROGRESSION,
        BALANCE,
        RECOVERY,
        LONG_RUN,
        TAPER,
        PLAUSIBILITY
    }

    public Score {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    static Score of(List<Violation> violations) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, points(violations, part::equals));
        }
        return new Score(points(violations, part -> true), parts);
    }

    private static int points(List<Violation> violations, Predicate<Part> counts) {
        List<Violation> counted = violations.stream()
                .filter(violation -> counts.test(violation.rule().part()))
                .toList();
        double left = HALF_LIFE / (HALF_LIFE + demerits(counted));
        boolean hasError = counted.stream().anyMatch(violation -> violation.severity() == Severity.ERROR);
        return (int) (hasError ? MOST_WITH_ERROR * left : LEAST_WITHOUT_ERROR + (100 - LEAST_WITHOUT_ERROR) * left);
    }

    private static double demerits(List<Violation> violations) {
        return violations.stream().mapToDouble(Score::demerits).sum();
    }

    private static double demerits(Violation violation) {
        double excess = violation.measured().map(Violation.Measured::excess).orElse(0.0);
        return switch (violation.severity()) {
            case INFO -> 0;
            case WARN -> 1 + excess;
            case ERROR -> DEMERITS_OF_ERROR * (1 + excess);
        };
    }
}
