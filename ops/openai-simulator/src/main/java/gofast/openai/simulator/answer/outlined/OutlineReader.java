package gofast.openai.simulator.answer.outlined;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the outline of the weeks asked for. */
final class OutlineReader {

    private OutlineReader() {}

    /** Empty when this is no outline that could be answered. */
    static Optional<List<OutlinedWeek>> read(JsonNode inputs) {
        if (!inputs.path("workouts").isObject() || inputs.path("weeks").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    inputs.path("weeks").valueStream().map(OutlineReader::week).toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OutlinedWeek week(JsonNode week) {
        return new OutlinedWeek(
                week.path("week").asInt(0),
                week.path("phase").asString(""),
                week.path("days").valueStream().map(OutlineReader::day).toList());
    }

    private static OutlinedDay day(JsonNode day) {
        return new OutlinedDay(day.path(0).asString(""), day.path(1).asDouble(0));
    }
}
