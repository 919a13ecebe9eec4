package gofast.training.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem as it is sent. */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    /** More of a path is not worth repeating. */
    private static final int LONGEST_INSTANCE = 200;

    static ProblemBody of(Problem problem, String path) {
        ProblemType type = problem.type();
        return new ProblemBody(
                type.uri(),
                type.title(),
                type.status().value(),
                problem.detail(),
                path.substring(0, Math.min(path.length(), LONGEST_INSTANCE)),
                problem.errors());
    }
}
