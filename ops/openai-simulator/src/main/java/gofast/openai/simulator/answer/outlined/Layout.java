package gofast.openai.simulator.answer.outlined;

import gofast.openai.simulator.request.ChatRequest;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a week of the answer is made of, in this order: its days are seven objects in {@code days}, or two lists of seven
 * in {@code codes} and {@code miles}.
 */
record Layout(List<String> keys) {

    private static final Layout OBJECTS = new Layout(List.of("week", "note", "days"));
    private static final Layout LISTS = new Layout(List.of("week", "note", "codes", "miles"));

    Layout {
        keys = List.copyOf(keys);
    }

    /** As the schema has it; without one as the prompt shows it. */
    static Layout of(ChatRequest request) {
        return request.format().schema().map(Layout::of).orElseGet(() -> shownIn(request.allText()));
    }

    private static Layout of(JsonNode schema) {
        JsonNode week = schema.at("/properties/weeks/items/properties");
        return week.isEmpty() ? OBJECTS : new Layout(List.copyOf(week.propertyNames()));
    }

    private static Layout shownIn(String prompt) {
        return prompt.contains("\"codes\":") ? LISTS : OBJECTS;
    }
}
