package gofast.openai.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests of the strategy outlined, with a schema of 112 workout codes. */
public final class Outline {

    /** Code, fewest and most miles of the workouts on offer, the plainest of a type first. */
    public static final Map<String, List<List<Object>>> OFFERS = Map.of(
            "easy",
            List.of(
                    List.of("easy", 1, 12),
                    List.of("easy-short", 1, 4),
                    List.of("easy-strides", 2, 10),
                    List.of("easy-trail", 3, 16)),
            "tempo",
            List.of(List.of("tempo", 3, 9), List.of("cruise", 4, 10)),
            "intervals",
            List.of(List.of("halves", 4, 9)),
            "long_run",
            List.of(List.of("long", 5, 22), List.of("long-finish", 10, 22)),
            "rest",
            List.of(List.of("rest", 0, 0), List.of("rest-mobility", 0, 0)));

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CODES = 112;

    private Outline() {}

    /** The inputs for these weeks of a marathon plan; the last week, 16, has the race. */
    public static ObjectNode inputs(int... weeks) {
        ObjectNode inputs = JSON.createObjectNode()
                .put("raceName", "Zürich \"Run\" 🏃")
                .put("raceDistance", "marathon")
                .put("totalWeeks", 16);
        ArrayNode weekdays = inputs.putArray("weekdays");
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .forEach(weekdays::add);
        offers(inputs.putObject("workouts"));
        ArrayNode outline = inputs.putArray("weeks");
        IntStream.of(weeks).forEach(week -> week(outline.addObject(), week));
        return inputs;
    }

    private static void offers(ObjectNode workouts) {
        OFFERS.forEach((type, offers) -> {
            ObjectNode codes = workouts.putObject(type);
            offers.forEach(offer -> codes.putArray(offer.getFirst().toString())
                    .add("Some name")
                    .addPOJO(offer.get(1))
                    .addPOJO(offer.get(2)));
        });
    }

    private static void week(ObjectNode json, int week) {
        boolean race = week == 16;
        json.put("week", week)
                .put("phase", race ? "taper" : week < 5 ? "base" : "build")
                .put("miles", 34);
        ArrayNode days = json.putArray("days");
        day(days, "rest", 0);
        day(days, "easy", 5);
        day(days, race ? "easy" : "tempo", 6);
        day(days, "easy", 4.5);
        day(days, "rest", 0);
        day(days, race ? "rest" : "easy", race ? 0 : 5);
        day(days, race ? "race" : "long_run", race ? 26.2 : 14);
    }

    private static void day(ArrayNode days, String type, double miles) {
        days.addArray().add(type).add(miles);
    }

    /** A request for these weeks, whose schema wants days as objects or as lists. */
    public static ObjectNode request(boolean lists, int... weeks) {
        return request(inputs(weeks), schema(lists, weeks.length));
    }

    public static ObjectNode request(JsonNode inputs, ObjectNode schema) {
        ObjectNode body = Client.chat("Choose the workouts. Answer in JSON.\n" + inputs);
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema").put("name", "weeks").put("strict", true).set("schema", schema);
        return body;
    }

    static ObjectNode streamed(ObjectNode request) {
        request.put("stream", true).putObject("stream_options").put("include_usage", true);
        return request;
    }

    public static ObjectNode schema(boolean lists, int weeks) {
        ObjectNode week = lists
                ? object(Map.of("codes", list(7, code()), "miles", list(7, miles())), "week", "note", "codes", "miles")
                : object(
                        Map.of("days", list(7, object(Map.of("code", code(), "miles", miles()), "code", "miles"))),
                        "week",
                        "note",
                        "days");
        return object(Map.of("weeks", list(weeks, week)), "weeks");
    }

    private static ObjectNode object(Map<String, ObjectNode> properties, String... keys) {
        ObjectNode object = JSON.createObjectNode().put("type", "object");
        ObjectNode types = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (String key : keys) {
            types.set(key, properties.getOrDefault(key, plain(key.equals("week") ? "integer" : "string")));
            required.add(key);
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode plain(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static ObjectNode list(int size, ObjectNode items) {
        ObjectNode list = plain("array").put("minItems", size).put("maxItems", size);
        list.set("items", items);
        return list;
    }

    private static ObjectNode miles() {
        return plain("number").put("minimum", 0).put("maximum", 100);
    }

    private static ObjectNode code() {
        ObjectNode code = plain("string");
        ArrayNode codes = code.putArray("enum");
        OFFERS.values()
                .forEach(offers ->
                        offers.forEach(offer -> codes.add(offer.getFirst().toString())));
        while (codes.size() < CODES) {
            codes.add("workout-" + codes.size());
        }
        return code;
    }
}
