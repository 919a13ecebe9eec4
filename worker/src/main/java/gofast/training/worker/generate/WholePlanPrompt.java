package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import gofast.training.plan.Race;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The question for a whole plan in one answer. Its rules are resources beside this class; the inputs follow as one line of
 * JSON, so that whatever an athlete typed is a quoted value.
 */
final class WholePlanPrompt {
    /** The longest text of an athlete's that reaches a model, in characters. */
    private static final int MOST_CHARACTERS = Race.MAX_NAME_LENGTH;

    private final JsonMapper json;
    private final String system = resource("whole-plan-system.txt");
    private final String rules = resource("whole-plan-user.txt");

    WholePlanPrompt(JsonMapper json) {
        this.json = json;
    }

    String system() {
        return system;
    }

    String user(GenerationInputs inputs) {
        return rules + json.writeValueAsString(inputs(inputs));
    }

    private ObjectNode inputs(GenerationInputs inputs) {
        ObjectNode node = json.createObjectNode()
                .put("raceName", limited(inputs.race().name()))
                .put("raceDistance", inputs.race().distance().code())
                .put("raceMiles", Miles.rounded(inputs.race().distance().miles()))
                .put("goalTime", inputs.goalTime().toString())
                .put("currentFiveKPacePerMile", inputs.athlete().fiveKPace().toString())
                .put("goalFiveKPacePerMile", inputs.goalFiveKPace().toString())
                .put("totalWeeks", inputs.calendar().totalWeeks());
        phases(node.putArray("phases"), inputs.phases());
        weekdays(node.putArray("weekdays"), inputs.calendar().weekdays());
        node.put("raceWeek", inputs.calendar().totalWeeks());
        node.put("raceDayIndex", inputs.calendar().raceDay());
        athlete(node, inputs.athlete());
        return node;
    }

    private static void phases(ArrayNode list, PhaseSplit split) {
        int from = 1;
        for (Phase phase : Phase.values()) {
            int weeks = split.weeksOf(phase);
            if (weeks > 0) {
                list.addObject()
                        .put("phase", phase.code())
                        .put("fromWeek", from)
                        .put("toWeek", from + weeks - 1);
            }
            from += weeks;
        }
    }

    private static void athlete(ObjectNode node, Athlete athlete) {
        athlete.experience().ifPresent(experience -> node.put("experience", experience.code()));
        athlete.weeklyMileage().ifPresent(miles -> node.put("weeklyMileage", miles));
        athlete.longestRecentRun().ifPresent(miles -> node.put("longestRecentRun", miles));
        Athlete.Preferences preferences = athlete.preferences();
        preferences.runDays().ifPresent(days -> node.put("runDays", days));
        preferences.longRunDay().ifPresent(day -> node.put("longRunDay", code(day)));
        if (!preferences.daysOff().isEmpty()) {
            weekdays(
                    node.putArray("daysOff"),
                    preferences.daysOff().stream().sorted().toList());
        }
    }

    private static void weekdays(ArrayNode list, Iterable<DayOfWeek> days) {
        days.forEach(day -> list.add(code(day)));
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String limited(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }

    private static String resource(String name) {
        try (InputStream in = WholePlanPrompt.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt " + name + " is a resource of this class", e);
        }
    }
}
