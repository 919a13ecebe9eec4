package gofast.example;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event, as far as this consumer knows events: fields that came after it was written are passed over.
 *
 * @param id the same however often the event comes
 * @param type what happened, with the version of its form
 * @param data what the type says of it
 */
record PlanNews(UUID id, String type, JsonNode data) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Nobody can make anything of the message, now or later. */
    static final class UnreadableException extends Exception {
        private UnreadableException(Exception cause) {
            super("This is no event: " + cause.getMessage(), cause);
        }
    }

    static PlanNews read(byte[] message) throws UnreadableException {
        try {
            JsonNode event = JSON.readTree(message);
            if (!event.path("specversion").asString("").equals("1.0")) {
                throw new IllegalArgumentException("it is not of CloudEvents 1.0");
            }
            return new PlanNews(
                    UUID.fromString(event.required("id").stringValue()),
                    event.required("type").stringValue(),
                    event.required("data"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableException(e);
        }
    }

    /** What to tell somebody of it; nothing for types that came after this was written. */
    Optional<String> sentence() {
        String plan = text("/trainingPlanId");
        return switch (type) {
            case "training.gofast.plan.generated.v1" ->
                Optional.of("Plan %s is ready: %s weeks, %s days.".formatted(plan, text("/weeks"), text("/days")));
            case "training.gofast.plan.failed.v1" ->
                Optional.of("Plan %s was not made: %s".formatted(plan, text("/error/detail")));
            case "training.gofast.plan.cancelled.v1" -> Optional.of("Plan %s was cancelled.".formatted(plan));
            default -> Optional.empty();
        };
    }

    private String text(String pointer) {
        return data.at(pointer).asString();
    }
}
