package gofast.training.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A receiver of webhooks that checks signatures with the official library for JavaScript. */
@Needs(value = Tool.NODE, libraries = "node-consumer")
@Timeout(300)
class WebhookReceiverTest {
    private static final Pattern PORT = Pattern.compile("Waits for events on port (\\d+)");

    @Test
    void hearsOfPlansOnceAndBelievesNobodyElse() throws Exception {
        try (ExampleSystem system = ExampleSystem.start(Map.of())) {
            Path events = system.newFolder("events");
            Athlete athlete = system.newAthlete();
            JsonNode webhook = athlete.call("POST", "/api/webhooks", "{\"url\": \"http://127.0.0.1:1/\"}");
            try (Program receiver = receiver(system, webhook.path("secret").asString(), events)) {
                URI address = URI.create(
                        "http://127.0.0.1:" + receiver.awaitMatch(PORT).group(1) + "/");
                String path = "/api/webhooks/" + webhook.path("id").asString();
                athlete.call("PUT", path, "{\"url\": \"" + address + "\"}");

                String plan = athlete.draft();
                athlete.generate(plan);
                receiver.awaitText("Plan " + plan + " is ready: 16 weeks, 112 days.");

                String event = onlyEvent(events);
                athlete.call("POST", path + "/deliveries/" + event + "/redeliver", "");
                receiver.awaitText("Event " + event + " came again");

                assertThat(forge(address)).isEqualTo(401);
                assertThat(onlyEvent(events)).isEqualTo(event);
            }
        }
    }

    private static Program receiver(ExampleSystem system, String secret, Path events) throws IOException {
        return Program.start(
                List.of(Tool.NODE.path(), "node-consumer/receiver.mjs", events.toString()),
                Map.of("WEBHOOK_SECRET", secret, "PORT", "0"),
                system.newFolder("logs"));
    }

    /** The id of the one event that was kept. */
    private static String onlyEvent(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(all).hasSize(1);
            return all.getFirst().getFileName().toString().replace(".json", "");
        }
    }

    /** Somebody who does not know the secret; how they are answered. */
    private static int forge(URI address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("webhook-id", "01981b4e-3c5a-7d10-8f2e-6a0c5b1d9e01")
                    .header("webhook-timestamp", Long.toString(System.currentTimeMillis() / 1000))
                    .header("webhook-signature", "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                    .POST(BodyPublishers.ofString("{\"specversion\": \"1.0\", \"id\": \"forged\", \"data\": {}}"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
