package gofast.training.api.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every kind of problem the api answers with; the code is stable, and clients may rely on it. */
public enum ProblemType {
    NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not authenticated"),
    AUTHENTICATION_FAILED_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "Authentication failed too often"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden"),
    ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Origin not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    BODY_MISSING(HttpStatus.BAD_REQUEST, "Body missing"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Body too large"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "Malformed JSON"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Invalid request"),

    TRAINING_PLAN_ID_MISSING(HttpStatus.BAD_REQUEST, "Training plan id missing"),
    TRAINING_PLAN_NOT_FOUND(HttpStatus.NOT_FOUND, "Training plan not found"),
    NOT_YOUR_TRAINING_PLAN(HttpStatus.FORBIDDEN, "Not your training plan"),
    TRAINING_PLAN_NOT_DRAFT(HttpStatus.BAD_REQUEST, "Training plan not a draft"),
    TRAINING_PLAN_INCOMPLETE(HttpStatus.BAD_REQUEST, "Training plan incomplete"),
    ATHLETE_NOT_FOUND(HttpStatus.NOT_FOUND, "Athlete not found"),
    FIVE_K_PACE_MISSING(HttpStatus.BAD_REQUEST, "5K pace missing"),
    GOAL_NOT_PLAUSIBLE(HttpStatus.BAD_REQUEST, "Goal not plausible"),
    TOO_MANY_JOBS_AT_ONCE(HttpStatus.TOO_MANY_REQUESTS, "Too many jobs at once"),
    TOO_MANY_JOBS_A_DAY(HttpStatus.TOO_MANY_REQUESTS, "Too many jobs a day"),

    IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST, "Idempotency key invalid"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency key used for another request"),
    REQUEST_IN_FLIGHT(HttpStatus.CONFLICT, "Request in flight"),

    JOB_NOT_FOUND(HttpStatus.NOT_FOUND, "Job not found"),
    NOT_YOUR_JOB(HttpStatus.FORBIDDEN, "Not your job"),
    JOB_ALREADY_ENDED(HttpStatus.CONFLICT, "Job already ended"),
    TOO_MANY_FOLLOWERS(HttpStatus.TOO_MANY_REQUESTS, "Too many followers"),

    WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND, "Webhook not found"),
    NOT_YOUR_WEBHOOK(HttpStatus.FORBIDDEN, "Not your webhook"),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT, "Too many webhooks"),
    WEBHOOK_DISABLED(HttpStatus.CONFLICT, "Webhook disabled"),
    TOO_MANY_TEST_EVENTS(HttpStatus.TOO_MANY_REQUESTS, "Too many test events"),
    TOO_MANY_REDELIVERIES(HttpStatus.TOO_MANY_REQUESTS, "Too many redeliveries"),
    DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND, "Delivery not found"),
    DELIVERY_STILL_WAITING(HttpStatus.CONFLICT, "Delivery still waiting"),

    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}. */
    public String uri() {
        return "/problems/" + code();
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
