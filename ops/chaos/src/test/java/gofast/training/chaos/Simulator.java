package gofast.training.chaos;

import gofast.training.testing.FreePort;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** The model, which takes some seconds for an answer and fails in every way now and then, by the seed. */
final class Simulator implements Closeable {
    private final long seed;
    private final int port = FreePort.choose();
    private final JavaProgram program;

    Simulator(Settings settings, Path logs) {
        this.seed = settings.seed();
        this.program = new JavaProgram(
                "simulator",
                settings.jar("ops/openai-simulator", "openai-simulator.jar"),
                address("/health"),
                logs,
                name -> Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SIMULATOR_TIME_TO_FIRST_TOKEN", "800ms",
                        "SIMULATOR_TOKENS_PER_SECOND", "45"));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String baseUrl() {
        return address("/v1").toString();
    }

    private String failures() {
        return """
            {"seed": %d, "steps": [
              {"fault": "connection_reset", "afterTokens": 60, "probability": 0.03, "always": true},
              {"fault": "end_early", "afterTokens": 90, "probability": 0.02, "always": true},
              {"fault": "error_in_stream", "afterTokens": 70, "probability": 0.02, "always": true},
              {"fault": "stall", "afterTokens": 80, "millis": 5000, "probability": 0.02, "always": true},
              {"fault": "slow_headers", "millis": 4000, "probability": 0.02, "always": true},
              {"fault": "overloaded", "probability": 0.02, "always": true},
              {"fault": "server_error", "probability": 0.02, "always": true},
              {"fault": "throttle", "millis": 1500, "probability": 0.02, "always": true},
              {"fault": "malformed", "probability": 0.01, "always": true},
              {"fault": "missing_week", "probability": 0.02, "always": true},
              {"fault": "wrong_type", "probability": 0.03, "always": true},
              {"fault": "refusal", "probability": 0.01, "always": true}]}
            """.formatted(seed);
    }

    /** Returns when it answers, and sometimes fails. */
    void start() {
        program.start();
        ChaosSystem.awaitAnswer(program);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address("/_simulator/script"))
                    .POST(BodyPublishers.ofString(failures()))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("The simulator refuses the script: " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator takes no script", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a start", e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
