package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.Phase;
import gofast.training.worker.openai.Prompt;
import java.time.DayOfWeek;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The question for a whole plan in one answer. Its rules are resources beside this class; the inputs follow as one line of
 * JSON, so that whatever an athlete typed is a quoted value.
 */
final class WholePlanPrompt {
    /** The version that is told with every call. */
    static final String VERSION = "whole-plan-1";

    private final JsonMapper json;
    private final PromptText system = PromptText.of(WholePlanPrompt.class, VERSION + "-system");
    private final PromptText rules = PromptText.of(WholePlanPrompt.class, VERSION);

    WholePlanPrompt(JsonMapper json) {
        this.json = json;
    }

    Prompt of(GenerationInputs inputs) {
        return new Prompt(VERSION, system.rules(), rules.rules() + json.writeValueAsString(inputs(inputs)));
    }

    private ObjectNode inputs(GenerationInputs inputs) {
        ObjectNode node = json.createObjectNode()
                .put("raceName", PromptText.limited(inputs.race().name()))
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
}
