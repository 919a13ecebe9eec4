package gofast.training.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends requests with the same headers to one address, and holds answers against the api's description. Safe to use from many threads. */
public final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final List<String> headers;

    ApiClient(URI address, List<String> headers) {
        this.address = address;
        this.headers = List.copyOf(headers);
    }

    /** One that sends this token. */
    public ApiClient withToken(String token) {
        return new ApiClient(address, List.of("Authorization", "Bearer " + token));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Follows a stream from its first event. */
    public TestStream stream(String path) {
        return TestStream.open(request(path).build());
    }

    /** Follows a stream after the event with this id. */
    public TestStream stream(String path, String lastEventId) {
        return TestStream.open(
                request(path).header("Last-Event-ID", lastEventId).build());
    }

    /** The same client at another process. */
    public ApiClient at(RunningApi api) {
        return new ApiClient(api.anybody().address, headers);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString())).isAsDescribed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<Answer> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(Answer::new)
                .thenApply(Answer::isAsDescribed);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }
}
