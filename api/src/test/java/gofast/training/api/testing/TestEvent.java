package gofast.training.api.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server-sent event; a comment has the type ":". */
public record TestEvent(String id, String type, String data) {
    private static final JsonMapper JSON = new JsonMapper();

    public int number() {
        return Integer.parseInt(id);
    }

    public JsonNode json() {
        return JSON.readTree(data);
    }

    /** The text at a place such as "/state". */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    public boolean isComment() {
        return type.equals(":");
    }
}
