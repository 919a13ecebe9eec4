package gofast.openai.simulator;

import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils the text of an answer. */
final class Spoiler {

    private static final String BRACKETS = "]}";

    private Spoiler() {}

    static String spoil(String text, Spoiling how) {
        return switch (how) {
            case FENCED -> "```json\n" + text + "\n```";
            case MALFORMED -> breakBracket(text);
            case TRUNCATED ->
                text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * 2 / 3));
            case EMPTY -> "";
            case MISSING_WEEK -> inWeeks(text, weeks -> weeks.remove(weeks.size() / 2));
            case MISSING_DAY -> inFirstWeek(text, days -> days.remove(3));
            case DUPLICATE_DAY ->
                inFirstWeek(text, days -> days.insert(3, days.get(2).deepCopy()));
            case EXTRA_DAY -> inFirstWeek(text, Spoiler::addDay8);
            case WRONG_PHASE -> inWeeks(text, Spoiler::shufflePhases);
            case ABSURD ->
                inWeeks(text, weeks -> weeks.forEach(week -> week.path("days").forEach(Spoiler::runFar)));
        };
    }

    private static String breakBracket(String text) {
        for (int i = text.length() / 2; i < text.length(); i++) {
            int bracket = BRACKETS.indexOf(text.charAt(i));
            if (bracket >= 0) {
                return text.substring(0, i) + BRACKETS.charAt(1 - bracket) + text.substring(i + 1);
            }
        }
        return "{" + text;
    }

    private static String inWeeks(String text, Consumer<ArrayNode> edit) {
        try {
            JsonNode plan = JsonMapper.shared().readTree(text);
            if (plan.path("weeks") instanceof ArrayNode weeks && !weeks.isEmpty()) {
                edit.accept(weeks);
            }
            return plan.toString();
        } catch (JacksonException e) {
            return text;
        }
    }

    private static String inFirstWeek(String text, Consumer<ArrayNode> edit) {
        return inWeeks(text, weeks -> {
            if (weeks.get(0).path("days") instanceof ArrayNode days && days.size() == 7) {
                edit.accept(days);
            }
        });
    }

    private static void addDay8(ArrayNode days) {
        if (days.get(6).deepCopy() instanceof ObjectNode day) {
            days.add(day.put("dayIndex", 8));
        }
    }

    private static void shufflePhases(ArrayNode weeks) {
        for (int i = 0; i < weeks.size(); i++) {
            if (weeks.get(i) instanceof ObjectNode week) {
                week.put("phase", i == 0 && weeks.size() > 1 ? "taper" : "base");
            }
        }
    }

    private static void runFar(JsonNode day) {
        if (day.path("workout") instanceof ObjectNode workout) {
            workout.put("type", "easy");
            workout.put("mileage", 95);
            workout.remove("segments");
        }
    }
}
