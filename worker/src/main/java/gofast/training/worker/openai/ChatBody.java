package gofast.training.worker.openai;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
        messages(body.putArray("messages"), request.prompt());
        body.put(model.outputLimit(), request.outputTokensOf(model));
        if (model.temperature()) {
            body.put("temperature", TEMPERATURE);
        }
        model.reasoningEffort().ifPresent(effort -> body.put("reasoning_effort", effort));
        format(body.putObject("response_format"), model, request.format());
        body.put("stream", true).putObject("stream_options").put("include_usage", true);
        body.put("safety_identifier", hash(request.athleteId()));
        body.put("prompt_cache_key", request.prompt().version());
        return json.writeValueAsString(body);
    }

    private static void messages(ArrayNode messages, Prompt prompt) {
        messages.addObject().put("role", "system").put("content", prompt.system());
        messages.addObject().put("role", "user").put("content", prompt.user());
    }

    private static void format(ObjectNode node, Model model, AnswerFormat format) {
        if (format instanceof AnswerFormat.Schema strict && model.strictSchema()) {
            node.put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", strict.name())
                    .put("strict", true)
                    .set("schema", strict.schema());
        } else {
            node.put("type", "json_object");
        }
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
