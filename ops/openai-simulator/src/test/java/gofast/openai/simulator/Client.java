package gofast.openai.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plain client of the simulator; it repeats nothing and hides nothing. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final OpenAiSimulator simulator;

    Client(OpenAiSimulator simulator) {
        this.simulator = simulator;
    }

    /** A request that asks for little, to add to. */
    static ObjectNode chat(String userText) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("model", "gpt-4o-mini");
        body.putArray("messages").addObject().put("role", "user").put("content", userText);
        return body;
    }

    static ObjectNode streamed(String userText) {
        ObjectNode body = chat(userText).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        return body;
    }

    HttpResponse<String> ask(JsonNode body) {
        return post("/v1/chat/completions", body.toString());
    }

    HttpResponse<String> post(String path, String body) {
        return send(to(path).POST(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> get(String path) {
        return send(to(path).GET().build());
    }

    HttpResponse<String> delete(String path) {
        return send(to(path).DELETE().build());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
                .header("Authorization", "Bearer secret-key")
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BrokenOff(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test was interrupted", e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static String content(HttpResponse<String> response) {
        return json(response).at("/choices/0/message/content").asString();
    }

    /** The data of each event; every event has to be one data line. */
    static List<String> events(HttpResponse<String> response) {
        return List.of(response.body().split("\n\n", -1)).stream()
                .filter(event -> !event.isEmpty())
                .map(event -> {
                    if (!event.startsWith("data: ") || event.contains("\n")) {
                        throw new AssertionError("not an event: " + event);
                    }
                    return event.substring("data: ".length());
                })
                .toList();
    }

    static List<JsonNode> chunks(HttpResponse<String> response) {
        return events(response).stream()
                .filter(data -> !data.equals("[DONE]"))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    static List<String> pieces(HttpResponse<String> response) {
        return chunks(response).stream()
                .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    static String joined(HttpResponse<String> response) {
        return String.join("", pieces(response));
    }

    /** The reasons in the chunks, at most one in a good stream. */
    static List<String> finishReasons(HttpResponse<String> response) {
        return chunks(response).stream()
                .map(chunk -> chunk.at("/choices/0/finish_reason").asString(""))
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** The connection ended before the answer did. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff(IOException cause) {
            super(cause);
        }
    }
}
