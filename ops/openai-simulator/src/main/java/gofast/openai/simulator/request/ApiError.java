package gofast.openai.simulator.request;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An error as the API words it, with the HTTP status it comes with. */
public record ApiError(int status, String message, String type, Optional<String> param, Optional<String> code) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static ApiError invalid(String message, String param, String code) {
        return new ApiError(400, message, "invalid_request_error", Optional.of(param), Optional.of(code));
    }

    public static ApiError of(int status, String message, String type, String code) {
        return new ApiError(status, message, type, Optional.empty(), Optional.of(code));
    }

    public String json() {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode error = body.putObject("error");
        error.put("message", message);
        error.put("type", type);
        error.put("param", param.orElse(null));
        error.put("code", code.orElse(null));
        return body.toString();
    }
}
