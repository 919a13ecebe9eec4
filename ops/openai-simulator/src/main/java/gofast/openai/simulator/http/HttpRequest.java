package gofast.openai.simulator.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One request as it came in; header names are in lower case, the path is without its query. */
public record HttpRequest(Instant arrivedAt, String method, String path, Map<String, String> headers, String body) {

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean wantsClose() {
        return header("connection").orElse("").equalsIgnoreCase("close");
    }
}
