package gofast.openai.simulator;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A week of an answer, to be made worse; its days are objects in one list, or a list of codes and one of miles. */
record SpoiltWeek(ObjectNode json) {

    private static final int DAYS = 7;

    void removeDay(int index) {
        inLists(list -> list.remove(index));
    }

    void repeatDay(int index) {
        inLists(list -> list.insert(index + 1, list.get(index).deepCopy()));
    }

    void addDay8() {
        inLists(list -> list.add(list.get(DAYS - 1).deepCopy()));
        if (json.path("days").path(DAYS) instanceof ObjectNode day && day.has("dayIndex")) {
            day.put("dayIndex", DAYS + 1);
        }
    }

    private void inLists(Consumer<ArrayNode> edit) {
        List.of("days", "codes", "miles").forEach(key -> {
            if (json.path(key) instanceof ArrayNode list && list.size() == DAYS) {
                edit.accept(list);
            }
        });
    }

    /** Its phase becomes this one; a week that says nothing of phases claims to be the next week. */
    void misplace(String phase) {
        if (json.has("phase")) {
            json.put("phase", phase);
        } else if (json.has("week")) {
            json.put("week", json.path("week").asInt() + 1);
        }
    }

    int days() {
        return json.has("codes") ? json.path("codes").size() : json.path("days").size();
    }

    /** Its workout: a code, or in a whole plan a type. */
    String code(int index) {
        JsonNode day = json.path("days").path(index);
        return json.has("codes")
                ? json.path("codes").path(index).asString("")
                : day.path("code").asString(day.at("/workout/type").asString(""));
    }

    double miles(int index) {
        JsonNode day = json.path("days").path(index);
        return json.has("codes")
                ? json.path("miles").path(index).asDouble(0)
                : day.path("miles").asDouble(day.at("/workout/mileage").asDouble(0));
    }

    void replace(int index, String code, double miles) {
        if (json.path("codes") instanceof ArrayNode codes && json.path("miles") instanceof ArrayNode distances) {
            codes.set(index, code);
            distances.set(index, miles);
        } else if (json.path("days").path(index).path("workout") instanceof ObjectNode workout) {
            workout.put("type", code).put("mileage", miles).remove("segments");
        } else if (json.path("days").path(index) instanceof ObjectNode day) {
            day.put("code", code).put("miles", miles);
        }
    }
}
