package gofast.openai.simulator.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the messages of a chat request; only text is understood. */
final class MessageReader {

    private static final Set<String> ROLES = Set.of("developer", "system", "user", "assistant", "tool", "function");

    private MessageReader() {}

    static List<Message> readAll(JsonNode messages) {
        if (messages.isEmpty()) {
            throw new RefusedException(ApiError.invalid(
                    "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array"
                            + " instead.",
                    "messages",
                    "empty_array"));
        }
        List<Message> read = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            read.add(read("messages[" + i + "]", messages.path(i)));
        }
        return read;
    }

    private static Message read(String param, JsonNode message) {
        JsonKind.OBJECT.check(param, message);
        KnownKeys.OF_MESSAGE.check(param + ".", message);
        String role = message.path("role").asString("");
        if (!ROLES.contains(role)) {
            throw new RefusedException(ApiError.invalid(
                    "Invalid value: '" + role + "'. Supported values are: 'system', 'assistant', 'user', 'function',"
                            + " 'tool', and 'developer'.",
                    param + ".role",
                    "invalid_value"));
        }
        return new Message(role, text(param + ".content", role, message.path("content")));
    }

    private static String text(String param, String role, JsonNode content) {
        if (content.isArray()) {
            return joined(param, content);
        }
        if (content.isString() || role.equals("assistant")) {
            return content.asString("");
        }
        throw new RefusedException(
                ApiError.invalid("Invalid value for 'content': expected a string, got null.", param, "invalid_type"));
    }

    private static String joined(String param, JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            if (!part.path("type").asString("").equals("text")
                    || !part.path("text").isString()) {
                throw new RefusedException(ApiError.invalid(
                        "Invalid content part: this server reads parts of type 'text' only.", param, "invalid_value"));
            }
            text.append(part.path("text").asString());
        }
        return text.toString();
    }
}
