package gofast.training.api.problem;

/** Carries a problem out of a controller. It is an answer, not a fault, so it has no stack trace. */
final class RefusedException extends RuntimeException {
    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
