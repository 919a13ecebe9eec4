package gofast.training.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token, at the api. */
final class Athlete {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI api;
    private final String token;

    Athlete(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    String token() {
        return token;
    }

    /** The id of a draft that may be generated, of sixteen weeks to a marathon. */
    String draft() {
        call("PUT", "/api/athletes/me", """
                {"name": "Ada", "fiveKPace": "7:30"}""");
        return call("POST", "/api/training-plans", """
                {"goalTime": "3:45:00", "startDate": "2026-06-15",
                 "race": {"name": "Lake Marathon", "distance": "marathon", "date": "2026-10-04"}}""").path("id").asString();
    }

    /** The id of the job. */
    String generate(String plan) {
        return call("POST", "/api/training-plan/generate", "{\"trainingPlanId\": \"" + plan + "\"}")
                .path("id")
                .asString();
    }

    String state(String job) {
        return call("GET", "/api/jobs/" + job, "").path("state").asString();
    }

    JsonNode call(String method, String path, String json) {
        HttpResponse<String> response = send(request(path)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
        assertThat(response.statusCode() / 100).as(response.body()).isEqualTo(2);
        return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a test", e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token);
    }
}
