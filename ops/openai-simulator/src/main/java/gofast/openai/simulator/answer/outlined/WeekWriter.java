package gofast.openai.simulator.answer.outlined;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answer in the layout asked for, without white space. */
final class WeekWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Menu menu;
    private final Layout layout;

    WeekWriter(Menu menu, Layout layout) {
        this.menu = menu;
        this.layout = layout;
    }

    String write(List<OutlinedWeek> weeks) {
        ObjectNode root = JSON.objectNode();
        ArrayNode written = root.putArray("weeks");
        weeks.forEach(week -> written.add(write(week)));
        return root.toString();
    }

    private ObjectNode write(OutlinedWeek week) {
        List<Choice> days = ChooseWorkouts.of(menu, week);
        ObjectNode json = JSON.objectNode();
        layout.keys().forEach(key -> json.set(key, value(key, week, days)));
        return json;
    }

    private static JsonNode value(String key, OutlinedWeek week, List<Choice> days) {
        return switch (key) {
            case "week" -> JSON.numberNode(week.week());
            case "note" -> JSON.stringNode(WeekNote.of(week));
            case "phase" -> JSON.stringNode(week.phase());
            case "codes" -> codes(days);
            case "miles" -> miles(days);
            case "days" -> objects(days);
            default -> JSON.nullNode();
        };
    }

    private static ArrayNode codes(List<Choice> days) {
        ArrayNode codes = JSON.arrayNode();
        days.forEach(day -> codes.add(day.code()));
        return codes;
    }

    private static ArrayNode miles(List<Choice> days) {
        ArrayNode miles = JSON.arrayNode();
        days.forEach(day -> miles.add(number(day.miles())));
        return miles;
    }

    private static ArrayNode objects(List<Choice> days) {
        ArrayNode objects = JSON.arrayNode();
        days.forEach(day -> objects.addObject().put("code", day.code()).set("miles", number(day.miles())));
        return objects;
    }

    private static JsonNode number(double miles) {
        return miles == Math.rint(miles) ? JSON.numberNode((int) miles) : JSON.numberNode(miles);
    }
}
