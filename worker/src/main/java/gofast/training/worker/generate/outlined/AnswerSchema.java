package gofast.training.worker.generate.outlined;

import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.coaching.workout.WorkoutRecipe;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The strict schema of an answer: for each week the codes of its seven workouts, then their miles. Two lists take a third less
 * tokens than seven objects, and tokens are the time. The schema depends on nothing but the number of weeks: a provider prepares each new schema once,
 * which makes its first answer slow.
 */
final class AnswerSchema {
    /** Its name, for the provider. */
    static final String NAME = "weeks";

    private AnswerSchema() {}

    static ObjectNode of(int weeks, JsonMapper json) {
        ObjectNode root = object(json, "weeks");
        ((ObjectNode) root.get("properties")).set("weeks", list(json, weeks, week(json)));
        return root;
    }

    private static ObjectNode week(JsonMapper json) {
        ObjectNode week = object(json, "week", "note", "codes", "miles");
        var properties = (ObjectNode) week.get("properties");
        properties.putObject("week").put("type", "integer");
        properties.putObject("note").put("type", "string");
        properties.set("codes", list(json, Week.DAYS, code(json)));
        properties.set("miles", list(json, Week.DAYS, miles(json)));
        return week;
    }

    private static ObjectNode code(JsonMapper json) {
        ObjectNode code = json.createObjectNode().put("type", "string");
        ArrayNode codes = code.putArray("enum");
        WorkoutLibrary.standard().all().stream().map(WorkoutRecipe::code).forEach(codes::add);
        return code;
    }

    private static ObjectNode miles(JsonMapper json) {
        return json.createObjectNode().put("type", "number").put("minimum", 0).put("maximum", (int)
                Workout.MAX_MILEAGE);
    }

    private static ObjectNode object(JsonMapper json, String... required) {
        ObjectNode object = json.createObjectNode().put("type", "object");
        object.putObject("properties");
        ArrayNode names = object.putArray("required");
        for (String name : required) {
            names.add(name);
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode list(JsonMapper json, int length, ObjectNode items) {
        ObjectNode list = json.createObjectNode()
                .put("type", "array")
                .put("minItems", length)
                .put("maxItems", length);
        list.set("items", items);
        return list;
    }
}
