package gofast.training.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The api as any client sees it: HTTP, JSON and a bearer token. */
final class Api implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    <T> T get(String path, Class<T> type) {
        return send(request(path).GET(), type);
    }

    <T> T put(String path, Map<String, ?> body, Class<T> type) {
        return send(request(path).PUT(json(body)), type);
    }

    <T> T post(String path, Map<String, ?> body, Class<T> type) {
        return send(request(path).POST(json(body)), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private <T> T send(HttpRequest.Builder builder, Class<T> type) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new ApiException(request, response.statusCode() + ": " + reason(response.body()));
            }
            return JSON.readValue(response.body(), type);
        } catch (IOException | JacksonException e) {
            throw new ApiException(request, e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread", e);
        }
    }

    /** What a problem says in detail, or else the body as it is. */
    private static String reason(String body) {
        try {
            return JSON.readTree(body).path("detail").asString(body);
        } catch (JacksonException e) {
            return body;
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** The api refused, or did not answer as agreed. */
    static final class ApiException extends RuntimeException {
        private ApiException(HttpRequest request, String reason) {
            super("%s %s: %s".formatted(request.method(), request.uri().getPath(), reason));
        }
    }
}
