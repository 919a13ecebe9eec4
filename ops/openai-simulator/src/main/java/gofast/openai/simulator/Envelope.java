package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON around an answer or a piece of it. */
final class Envelope {

    private static final String FINGERPRINT = "fp_simulator";
    private static final int OBFUSCATED_LENGTH = 16;

    private final String id;
    private final long created;
    private final ChatRequest request;
    private final String pieceHead;

    /** For the answer to this request, created at this second since 1970. */
    Envelope(String id, long created, ChatRequest request) {
        this.id = id;
        this.created = created;
        this.request = request;
        String head = open("chat.completion.chunk").toString();
        this.pieceHead = head.substring(0, head.length() - 1) + ",\"choices\":[{\"index\":0,\"delta\":{";
    }

    boolean includesUsage() {
        return request.includeUsage();
    }

    String whole(Completion completion, Usage usage) {
        ObjectNode json = open("chat.completion");
        ObjectNode choice = json.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode message = choice.putObject("message");
        message.put("role", "assistant");
        message.put("content", completion.content().orElse(null));
        message.put("refusal", completion.refusal().orElse(null));
        message.putArray("annotations");
        choice.putNull("logprobs");
        choice.put("finish_reason", completion.finishReason());
        json.set("usage", usage.json());
        return json.toString();
    }

    String firstChunk(boolean refused) {
        ObjectNode delta = JsonNodeFactory.instance.objectNode().put("role", "assistant");
        if (refused) {
            delta.putNull("content").put("refusal", "");
        } else {
            delta.put("content", "").putNull("refusal");
        }
        return chunk(delta, Optional.empty());
    }

    /** Put together by hand: there are as many of these as tokens, and a tree for each costs most of the time. */
    String pieceChunk(Piece piece, boolean refused) {
        StringBuilder json = new StringBuilder(pieceHead);
        json.append(refused ? "\"refusal\":\"" : "\"content\":\"");
        JsonStringEncoder.getInstance().quoteAsString(piece.text(), json);
        json.append("\"},\"logprobs\":null,\"finish_reason\":null}]");
        json.append(request.includeUsage() ? ",\"usage\":null" : "");
        if (request.obfuscate()) {
            json.append(",\"obfuscation\":\"")
                    .append(padding(piece.text().length()))
                    .append('"');
        }
        return json.append('}').toString();
    }

    String lastChunk(String finishReason) {
        return chunk(JsonNodeFactory.instance.objectNode(), Optional.of(finishReason));
    }

    String usageChunk(Usage usage) {
        ObjectNode json = open("chat.completion.chunk");
        json.putArray("choices");
        json.set("usage", usage.json());
        obfuscate(json, 0);
        return json.toString();
    }

    private String chunk(ObjectNode delta, Optional<String> finishReason) {
        ObjectNode json = open("chat.completion.chunk");
        ObjectNode choice = json.putArray("choices").addObject();
        choice.put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs");
        choice.put("finish_reason", finishReason.orElse(null));
        if (request.includeUsage()) {
            json.putNull("usage");
        }
        obfuscate(json, delta.path("content").asString("").length());
        return json.toString();
    }

    private ObjectNode open(String object) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("object", object).put("created", created);
        json.put("model", request.model().id()).put("service_tier", "default");
        return json.put("system_fingerprint", FINGERPRINT);
    }

    /** Padding that hides from onlookers how long each piece is; readers have to skip it. */
    private void obfuscate(ObjectNode json, int length) {
        if (request.obfuscate()) {
            json.put("obfuscation", padding(length));
        }
    }

    private static String padding(int length) {
        return "x".repeat(OBFUSCATED_LENGTH - length % OBFUSCATED_LENGTH);
    }
}
