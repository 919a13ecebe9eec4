package gofast.training.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import gofast.training.message.Topology;
import gofast.training.testing.RealRabbitMq;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consumers at the broker, in two languages; each hears of plans, does nothing twice, and misses nothing. */
@RealRabbitMq("quorum queues")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ConsumersTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ExampleSystem system;

    @BeforeAll
    void start() throws Exception {
        system = ExampleSystem.start(Map.of());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void javaConsumerHearsOfPlansOnce() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        hearsOfPlansOnce(
                "example.java-consumer",
                List.of(java, "-cp", System.getProperty("java.class.path"), "gofast.example.Consumer"));
    }

    @Test
    @Needs(value = Tool.NODE, libraries = "node-consumer")
    void nodeConsumerHearsOfPlansOnce() throws Exception {
        hearsOfPlansOnce("example.node-consumer", List.of(Tool.NODE.path(), "node-consumer/consumer.mjs"));
    }

    private void hearsOfPlansOnce(String queue, List<String> command) throws Exception {
        Path events = system.newFolder("events");
        Athlete athlete = system.newAthlete();
        String plan = athlete.draft();
        try (Program consumer = run(command, events)) {
            consumer.awaitText("Waits for events on " + queue);
            athlete.generate(plan);
            consumer.awaitText("Plan " + plan + " is ready: 16 weeks, 112 days.");

            publish(Files.readAllBytes(onlyFile(events)));
            consumer.awaitText("Event " + id(onlyFile(events)) + " came again");

            publish("nonsense".getBytes(UTF_8));
            assertThat(next(queue + ".dead")).isEqualTo("nonsense");
            consumer.awaitText("Put aside: ");

            publish(ofALaterVersion(onlyFile(events)));
            consumer.awaitText("Nothing to do at training.gofast.plan.praised.v1");
        }
        misses(athlete, command, events);
        assertThat(count(queue)).isZero();
    }

    /** Nothing that happens while it is away. */
    private void misses(Athlete athlete, List<String> command, Path events) throws IOException {
        String plan = athlete.draft();
        athlete.call("POST", "/api/jobs/" + athlete.generate(plan) + "/cancel", "");
        try (Program consumer = run(command, events)) {
            consumer.awaitText("Plan " + plan + " was cancelled.");
        }
        assertThat(files(events))
                .hasSize(3)
                .allSatisfy(file -> assertThat(
                                JSON.readTree(Files.readString(file)).path("id").asString())
                        .isEqualTo(id(file)));
    }

    private Program run(List<String> command, Path events) throws IOException {
        TestBroker broker = TestBroker.shared();
        String url = "amqp://%s:%s@%s".formatted(broker.username(), broker.password(), broker.address());
        return Program.start(
                Stream.concat(command.stream(), Stream.of(events.toString())).toList(),
                Map.of("AMQP_URL", url),
                system.newFolder("logs"));
    }

    /** The events that were done. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        List<Path> files = files(folder);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static byte[] ofALaterVersion(Path file) throws IOException {
        String event = Files.readString(file)
                .replace("plan.generated.v1", "plan.praised.v1")
                .replace(id(file), "01981b4e-3c5a-7d10-8f2e-6a0c5b1d9e01");
        JsonNode checked = JSON.readTree(event);
        assertThat(checked.path("type").asString()).endsWith("praised.v1");
        return event.getBytes(UTF_8);
    }

    private static void publish(byte[] message) throws Exception {
        try (Connection connection = TestBroker.shared().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(Topology.EVENT_EXCHANGE, "plan.generated", null, message);
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        }
    }

    private static String next(String queue) throws Exception {
        try (Connection connection = TestBroker.shared().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            GetResponse message = await("a message on " + queue)
                    .atMost(PATIENCE)
                    .until(() -> channel.basicGet(queue, true), Objects::nonNull);
            return new String(message.getBody(), UTF_8);
        }
    }

    /** How many wait to be delivered, or were not acknowledged by one who is gone. */
    private static long count(String queue) throws Exception {
        try (Connection connection = TestBroker.shared().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }
}
