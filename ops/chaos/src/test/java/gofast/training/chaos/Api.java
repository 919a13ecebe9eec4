package gofast.training.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The apis as a patient frontend sees them: it asks again until it is answered, another one each time. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 120;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<URI> apis;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();

    Api(List<URI> apis) {
        this.apis = List.copyOf(apis);
    }

    /**
     * An answer that is no 5xx.
     *
     * @param asked how often it took to get it
     */
    record Answer(int status, JsonNode body, int asked) {
        boolean isGood() {
            return status / 100 == 2;
        }

        /** Of a problem: the last word of its type. */
        String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** Empty if nobody answered for long. */
    Optional<Answer> ask(String method, String path, String token, Map<String, ?> body) throws InterruptedException {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<HttpResponse<String>> response = send(request(method, path, token, body));
            if (response.isPresent()) {
                return Optional.of(new Answer(
                        response.get().statusCode(), json(response.get().body()), tries));
            }
            Thread.sleep(PAUSE);
        }
        return Optional.empty();
    }

    private HttpRequest request(String method, String path, String token, Map<String, ?> body) {
        URI api = apis.get(Math.floorMod(turn.getAndIncrement(), apis.size()));
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() < 500) {
                return Optional.of(response);
            }
            note("status " + response.statusCode());
        } catch (IOException e) {
            note(e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private void note(String trouble) {
        troubles.merge(trouble, 1, Integer::sum);
    }

    private static JsonNode json(String body) {
        return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
    }

    /** What made it ask again, and how often. */
    SortedMap<String, Integer> troubles() {
        return new TreeMap<>(troubles);
    }
}
