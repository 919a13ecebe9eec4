package gofast.training.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a request is refused, in {@code detail} what to do about it, and when to try again, if that will help. */
public record Problem(ProblemType type, String detail, List<FieldError> errors, Optional<Duration> retryAfter) {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of(), Optional.empty());
    }

    public Problem(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, Optional.empty());
    }

    /** One that passes by itself: the same request may succeed after the wait. */
    public static Problem passing(ProblemType type, String detail, Duration wait) {
        return new Problem(type, detail, List.of(), Optional.of(wait));
    }

    /** Nothing changed, and the same request may succeed soon. */
    public static Problem temporarilyUnavailable(String what) {
        return passing(
                ProblemType.TEMPORARILY_UNAVAILABLE,
                what + " does not answer; send the request again in a moment.",
                A_MOMENT);
    }

    /** When to try again, in whole seconds, rounded up. */
    Optional<String> retryAfterSeconds() {
        return retryAfter.map(wait -> Long.toString(wait.plusNanos(999_999_999).toSeconds()));
    }

    /** Any failure without a better name. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 403 -> new Problem(ProblemType.FORBIDDEN, "Your token does not allow this.");
            case 404 -> new Problem(ProblemType.NOT_FOUND, "There is nothing at this path; check its spelling.");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, "This path knows other methods only.");
            case 406 -> new Problem(ProblemType.NOT_ACCEPTABLE, "Accept application/json: there is no other form.");
            case 413 -> new Problem(ProblemType.BODY_TOO_LARGE, "Send a smaller request.");
            case 415 ->
                new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send JSON, with the header Content-Type: application/json.");
            case 503 -> temporarilyUnavailable("The service");
            default -> status < 500 ? unreadable() : internalError();
        };
    }

    private static Problem unreadable() {
        return new Problem(ProblemType.INVALID_REQUEST, "The request could not be read; check its form.");
    }

    private static Problem internalError() {
        return new Problem(ProblemType.INTERNAL_ERROR, "Something went wrong on our side; try again in a while.");
    }
}
