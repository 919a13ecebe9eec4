package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpReply;
import gofast.openai.simulator.http.HttpRequest;
import gofast.openai.simulator.request.ApiError;
import gofast.openai.simulator.request.RefusedException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is under /v1: recorded, checked for its key, answered or refused in the API's words. Thread-safe. */
final class ApiRoutes {

    private static final String MODEL = "/v1/models/";

    private final RequestLog log;
    private final Authorization authorization;
    private final ChatEndpoint chat;

    ApiRoutes(SimulatorOptions options, RequestLog log, Script script, Pace pace) {
        this.log = log;
        this.authorization = new Authorization(options.apiKey());
        this.chat = new ChatEndpoint(options, script, pace);
    }

    void handle(HttpRequest request, HttpReply reply) throws IOException, InterruptedException {
        log.add(request);
        Map<String, String> headers = new TreeMap<>();
        headers.put("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""));
        headers.put("openai-version", "2020-10-01");
        headers.put("openai-processing-ms", "1");
        headers.put("content-type", "application/json");
        try {
            authorization.check(request);
            route(request, reply, headers);
        } catch (RefusedException e) {
            reply.send(e.error().status(), headers, e.error().json());
        }
    }

    private void route(HttpRequest request, HttpReply reply, Map<String, String> headers)
            throws IOException, InterruptedException {
        String route = request.method() + " " + request.path();
        if (route.equals("POST /v1/chat/completions")) {
            chat.handle(request, reply, headers);
        } else if (route.equals("GET /v1/models")) {
            reply.send(200, headers, ModelsEndpoint.all());
        } else if (route.startsWith("GET " + MODEL)) {
            reply.send(200, headers, ModelsEndpoint.one(request.path().substring(MODEL.length())));
        } else {
            throw new RefusedException(
                    ApiError.of(404, "Invalid URL (" + route + ")", "invalid_request_error", "unknown_url"));
        }
    }
}
