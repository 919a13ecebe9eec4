package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The requests of late, oldest first; of very many, the last ones. Thread-safe. */
final class RequestLog {

    private static final int MOST = 5_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    void add(HttpRequest request) {
        RecordedRequest recorded = new RecordedRequest(
                request.arrivedAt(), request.method(), request.path(), withoutSecrets(request), json(request.body()));
        synchronized (this) {
            requests.addLast(recorded);
            if (requests.size() > MOST) {
                requests.removeFirst();
            }
        }
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }

    private static Map<String, String> withoutSecrets(HttpRequest request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.computeIfPresent("authorization", (name, value) -> "(hidden)");
        return headers;
    }

    private static JsonNode json(String body) {
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isMissingNode() ? StringNode.valueOf(body) : json;
        } catch (JacksonException e) {
            return StringNode.valueOf(body);
        }
    }
}
