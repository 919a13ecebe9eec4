package gofast.training.worker.commit;

import gofast.training.review.Severity;
import gofast.training.review.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What review found in a plan, as it is kept with it; week and day are left out where it is about more than one. */
record Finding(String code, String severity, Optional<Integer> week, Optional<Integer> day, String detail) {
    /** What athletes are shown: what is for metrics only is not kept. */
    static List<Finding> of(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.severity() != Severity.INFO)
                .map(Finding::of)
                .toList();
    }

    private static Finding of(Violation violation) {
        return new Finding(
                violation.code(),
                violation.severity().name().toLowerCase(Locale.ROOT),
                index(violation.week()),
                index(violation.day()),
                violation.what());
    }

    private static Optional<Integer> index(int index) {
        return Optional.of(index).filter(known -> known > 0);
    }
}
