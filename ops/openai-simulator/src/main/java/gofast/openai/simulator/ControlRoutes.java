package gofast.openai.simulator;

import gofast.openai.simulator.http.HttpReply;
import gofast.openai.simulator.http.HttpRequest;
import gofast.openai.simulator.request.ApiError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is under /_simulator: the Java methods for scripting and reading, over HTTP. Thread-safe. */
final class ControlRoutes {

    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final OpenAiSimulator simulator;

    ControlRoutes(OpenAiSimulator simulator) {
        this.simulator = simulator;
    }

    void handle(HttpRequest request, HttpReply reply) throws IOException {
        switch (request.method() + " " + request.path()) {
            case "POST /_simulator/script" -> script(request, reply);
            case "GET /_simulator/script" -> reply.send(200, JSON, stepsLeft());
            case "GET /_simulator/requests" -> reply.send(200, JSON, requests());
            case "DELETE /_simulator/script" -> done(simulator::clearScript, reply);
            case "DELETE /_simulator/requests" -> done(simulator::forgetRequests, reply);
            case "DELETE /_simulator" -> done(simulator::reset, reply);
            default ->
                reply.send(
                        404,
                        JSON,
                        ApiError.of(404, "nothing here", "invalid_request_error", "unknown_url")
                                .json());
        }
    }

    private static void done(Runnable change, HttpReply reply) throws IOException {
        change.run();
        reply.send(200, JSON, "{}");
    }

    private void script(HttpRequest request, HttpReply reply) throws IOException {
        try {
            ScriptReader.Written script = ScriptReader.read(request.body());
            script.seed().ifPresent(simulator::seed);
            simulator.script(script.steps().toArray(Step[]::new));
            reply.send(200, JSON, stepsLeft());
        } catch (IllegalArgumentException e) {
            String problem = String.valueOf(e.getMessage());
            reply.send(
                    400,
                    JSON,
                    ApiError.invalid(problem, "script", "invalid_script").json());
        }
    }

    private String stepsLeft() {
        List<Step> steps = simulator.stepsLeft();
        return JsonNodeFactory.instance
                .objectNode()
                .put("stepsLeft", steps.size())
                .toString();
    }

    private String requests() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        simulator.requests().forEach(request -> write(request, all.addObject()));
        return all.toString();
    }

    private static void write(RecordedRequest request, ObjectNode json) {
        json.put("arrivedAt", request.arrivedAt().toString());
        json.put("method", request.method());
        json.put("path", request.path());
        ObjectNode headers = json.putObject("headers");
        request.headers().forEach(headers::put);
        json.set("body", request.body());
    }
}
