package gofast.training.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What happened to a plan, as a CloudEvents 1.0 event in its JSON form. The id is given once, at the transaction that
 * made it true, and stays the same however often the event is delivered. Field names are those of the specification.
 */
public record PlanEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        Data data) {
    /** The media type of an event in this form. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /** Every {@code type} there is. */
    public static final List<String> TYPES =
            Stream.of("generated", "failed", "cancelled").map(PlanEvent::typeOf).toList();

    /** What the event says; one form per type. */
    public sealed interface Data {
        /** Whose plan it is. */
        UUID athleteId();
    }

    /** A plan is active with all its days. */
    public record Generated(UUID jobId, UUID trainingPlanId, UUID athleteId, int version, int weeks, int days)
            implements Data {}

    /** A job ended without a plan; the draft is as it was. */
    public record Failed(UUID jobId, UUID trainingPlanId, UUID athleteId, Cause error) implements Data {}

    /** A job ended on its athlete's wish; the draft is as it was. */
    public record Cancelled(UUID jobId, UUID trainingPlanId, UUID athleteId) implements Data {}

    /** The code and detail of the job's error, and whether submitting again may help. */
    public record Cause(String code, String detail, boolean retryable) {}

    public static PlanEvent generated(UUID id, Instant time, Generated data) {
        return event(id, time, "generated", data.trainingPlanId(), data);
    }

    public static PlanEvent failed(UUID id, Instant time, Failed data) {
        return event(id, time, "failed", data.trainingPlanId(), data);
    }

    public static PlanEvent cancelled(UUID id, Instant time, Cancelled data) {
        return event(id, time, "cancelled", data.trainingPlanId(), data);
    }

    private static PlanEvent event(UUID id, Instant time, String what, UUID planId, Data data) {
        return new PlanEvent(
                "1.0",
                id.toString(),
                "/gofast/training-plans",
                typeOf(what),
                planId.toString(),
                time.toString(),
                "application/json",
                data);
    }

    private static String typeOf(String what) {
        return "training.gofast.plan." + what + ".v1";
    }

    /** "plan.generated", "plan.failed" or "plan.cancelled". */
    public String routingKey() {
        return switch (data) {
            case Generated generated -> "plan.generated";
            case Failed failed -> "plan.failed";
            case Cancelled cancelled -> "plan.cancelled";
        };
    }
}
