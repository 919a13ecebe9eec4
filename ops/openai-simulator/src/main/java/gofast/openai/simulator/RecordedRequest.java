package gofast.openai.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request under /v1 as it came in.
 *
 * @param headers by lower-case name, the bearer token blacked out
 * @param body the JSON of the body; what is not JSON is one JSON string, no body is an empty one
 */
public record RecordedRequest(
        Instant arrivedAt, String method, String path, Map<String, String> headers, JsonNode body) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
