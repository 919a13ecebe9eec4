package gofast.openai.simulator;

import gofast.openai.simulator.answer.outlined.Menu;
import gofast.openai.simulator.request.ChatRequest;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils the text of an answer. */
final class Spoiler {

    private static final String BRACKETS = "]}";

    private Spoiler() {}

    /** The good answer to this request, spoilt. */
    static String spoil(String text, ChatRequest request, Spoiling how) {
        return switch (how) {
            case FENCED -> "```json\n" + text + "\n```";
            case MALFORMED -> breakBracket(text);
            case TRUNCATED ->
                text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * 2 / 3));
            case EMPTY -> "";
            case MISSING_WEEK, MISSING_DAY, DUPLICATE_DAY, EXTRA_DAY, WRONG_PHASE, UNKNOWN_CODE, WRONG_TYPE, ABSURD ->
                spoilWeeks(text, request, how);
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

    private static String spoilWeeks(String text, ChatRequest request, Spoiling how) {
        try {
            JsonNode plan = JsonMapper.shared().readTree(text);
            if (plan.path("weeks") instanceof ArrayNode weeks && weeks.path(0).isObject()) {
                spoil(weeks, request, how);
            }
            return plan.toString();
        } catch (JacksonException e) {
            return text;
        }
    }

    private static void spoil(ArrayNode weeks, ChatRequest request, Spoiling how) {
        if (how == Spoiling.MISSING_WEEK) {
            weeks.remove(weeks.size() / 2);
        } else {
            new WeekSpoiler(Menu.of(request), objects(weeks)).spoil(how);
        }
    }

    private static List<SpoiltWeek> objects(ArrayNode weeks) {
        return weeks.valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(week -> new SpoiltWeek((ObjectNode) week))
                .toList();
    }
}
