package gofast.openai.simulator.request;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the body of a chat request into a {@link ChatRequest}, or refuses it the way the API would. */
public final class ChatRequestReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChatRequestReader() {}

    public static ChatRequest read(String body) {
        JsonNode root = parse(body);
        KnownKeys.OF_REQUEST.check("", root);
        Model model = Model.named(required(root, "model").asString());
        Parameters parameters = new Parameters(root, model);
        parameters.check();
        List<Message> messages = MessageReader.readAll(required(root, "messages"));
        return new ChatRequest(
                model,
                messages,
                ResponseFormat.read(root.path("response_format"), ChatRequest.textOf(messages)),
                root.path("stream").asBoolean(false),
                root.path("stream_options").path("include_usage").asBoolean(false),
                root.path("stream_options").path("include_obfuscation").asBoolean(true),
                parameters.outputLimit(),
                Optional.of(root.path("prompt_cache_key").asString("")).filter(key -> !key.isEmpty()));
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            // Said below, in the API's words: the parser's own would quote the client's text back.
        }
        throw new RefusedException(new ApiError(
                400,
                "We could not parse the JSON body of your request. The API expects a JSON object.",
                "invalid_request_error",
                Optional.empty(),
                Optional.empty()));
    }

    private static JsonNode required(JsonNode root, String key) {
        if (!root.has(key)) {
            throw new RefusedException(
                    ApiError.invalid("Missing required parameter: '" + key + "'.", key, "missing_required_parameter"));
        }
        return root.path(key);
    }
}
