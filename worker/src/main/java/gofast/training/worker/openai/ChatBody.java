package gofast.training.worker.openai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a call, with the fields its model takes. */
final class ChatBody {
    private static final double TEMPERATURE = 0.7;

    private final JsonMapper json;

    ChatBody(JsonMapper json) {
        this.json = json;
    }

    String of(Model model, ModelRequest request) {
        ObjectNode body = json.createObjectNode().put("model", model.name());
        body.putArray("messages")
                .add(json.createObjectNode().put("role", "system").put("content", request.system()))
                .add(json.createObjectNode().put("role", "user").put("content", request.user()));
        body.put(model.outputLimit(), Math.min(request.maxOutputTokens(), model.maxOutputTokens()));
        if (model.temperature()) {
            body.put("temperature", TEMPERATURE);
        }
        body.putObject("response_format").put("type", "json_object");
        body.put("stream", true).putObject("stream_options").put("include_usage", true);
        body.put("safety_identifier", hash(request.athleteId()));
        return json.writeValueAsString(body);
    }

    /** The same for the same athlete, and nothing to find the athlete by. */
    private static String hash(UUID athleteId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(athleteId.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
