package gofast.openai.simulator.answer;

import gofast.openai.simulator.request.LastLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Finds and reads the inputs: one JSON object on the last line of the user message. */
final class InputsReader {

    private static final int MOST_RUN_DAYS = 6;

    private final JsonNode json;

    private InputsReader(JsonNode json) {
        this.json = json;
    }

    /** Empty when there are no inputs, or none that a plan could be made from. */
    static Optional<Inputs> lastLineOf(String text) {
        try {
            return LastLine.of(text).map(json -> new InputsReader(json).read());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Inputs read() {
        int weeks = json.path("totalWeeks").asInt(0);
        Experience experience = experience();
        List<String> weekdays = strings("weekdays");
        Set<String> daysOff = Set.copyOf(strings("daysOff"));
        return new Inputs(
                Distance.of(
                        json.path("raceDistance").asString(""),
                        json.path("raceMiles").asDouble(0)),
                phases(weeks),
                weekdays,
                json.path("raceWeek").asInt(weeks),
                json.path("raceDayIndex").asInt(7),
                experience,
                positive("weeklyMileage"),
                positive("longestRecentRun"),
                runDays(experience, daysOff),
                json.path("longRunDay").asString("sunday").toLowerCase(Locale.ROOT),
                daysOff.containsAll(weekdays) ? Set.of() : daysOff);
    }

    private List<String> phases(int weeks) {
        List<String> phases = new ArrayList<>();
        for (int week = 1; week <= Math.min(weeks, 53); week++) {
            phases.add(phaseOf(week));
        }
        return phases;
    }

    private String phaseOf(int week) {
        return json.path("phases")
                .valueStream()
                .filter(span -> span.path("fromWeek").asInt(0) <= week
                        && week <= span.path("toWeek").asInt(0))
                .map(span -> span.path("phase").asString(""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("week " + week + " has no phase"));
    }

    private Experience experience() {
        return switch (json.path("experience").asString("")) {
            case "beginner" -> Experience.BEGINNER;
            case "advanced" -> Experience.ADVANCED;
            default -> Experience.INTERMEDIATE;
        };
    }

    private int runDays(Experience experience, Set<String> daysOff) {
        int asked = json.path("runDays").asInt(experience.usualRuns());
        return Math.clamp(asked, 1, Math.clamp(7 - daysOff.size(), 1, MOST_RUN_DAYS));
    }

    private OptionalDouble positive(String key) {
        double value = json.path(key).asDouble(0);
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private List<String> strings(String key) {
        return json.path(key)
                .valueStream()
                .map(node -> node.asString("").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableList());
    }
}
