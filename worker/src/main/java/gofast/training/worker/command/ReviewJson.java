package gofast.training.worker.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import gofast.training.review.Review;
import gofast.training.review.Score;
import gofast.training.review.Severity;
import gofast.training.review.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A review as JSON. */
record ReviewJson(String id, List<Finding> errors, List<Finding> warnings, int score, Map<String, Integer> parts) {
    /** What was found; week or day 0 means no single one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Finding(String code, int week, int day, String what, Optional<Double> value, Optional<Double> limit) {
        private static Finding of(Violation violation) {
            return new Finding(
                    violation.code(),
                    violation.week(),
                    violation.day(),
                    violation.what(),
                    violation.measured().map(Violation.Measured::value),
                    violation.measured().map(Violation.Measured::limit));
        }
    }

    static ReviewJson of(ReadPlan plan) {
        return switch (plan) {
            case ReadPlan.Complete complete -> of(complete.id(), Review.of(complete.candidate(), complete.context()));
            case ReadPlan.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private static ReviewJson unreadable(ReadPlan.Unreadable plan) {
        var finding = new Finding("unreadable", 0, 0, plan.instead(), Optional.empty(), Optional.empty());
        return new ReviewJson(plan.id(), List.of(finding), List.of(), 0, Map.of());
    }

    private static ReviewJson of(String id, Review review) {
        return new ReviewJson(
                id,
                findings(review, Severity.ERROR),
                findings(review, Severity.WARN),
                review.score().total(),
                parts(review.score()));
    }

    @JsonIgnore
    boolean isWithoutErrors() {
        return errors.isEmpty();
    }

    private static List<Finding> findings(Review review, Severity severity) {
        return review.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(Finding::of)
                .toList();
    }

    private static Map<String, Integer> parts(Score score) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        score.parts().forEach((part, points) -> parts.put(part.name().toLowerCase(Locale.ROOT), points));
        return parts;
    }
}
