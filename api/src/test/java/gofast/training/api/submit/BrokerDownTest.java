package gofast.training.api.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import gofast.training.api.testing.RunningApi;
import gofast.training.message.Topology;
import gofast.training.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The broker may be away: a submit is answered all the same, and its message arrives later. */
class BrokerDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestBroker broker = TestBroker.own();

    @Test
    void keepsTheMessageUntilTheBrokerIsBack() throws IOException, TimeoutException {
        broker.stop();
        try (RunningApi api = RunningApi.start(broker, Map.of())) {
            var ada = api.athlete().withProfile();
            UUID plan = ada.draft();
            UUID job = ada.generate(plan).hasStatus(202).idOfBody();
            assertThat(ada.generate(plan).hasStatus(202).idOfBody()).isEqualTo(job);
            assertThat(ada.client().get("/api/jobs/" + job).hasStatus(200).text("/state"))
                    .isEqualTo("queued");
            assertThat(outboxRows(api)).isOne();
            api.insider().get("/actuator/health/readiness").hasStatus(200);

            broker.start();
            await("the outbox to be empty").atMost(PATIENCE).until(() -> outboxRows(api) == 0);
            assertThat(messages()).singleElement().asString().contains(job.toString());
        } finally {
            broker.stop();
        }
    }

    private static long outboxRows(RunningApi api) {
        return api.sql().sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private List<String> messages() throws IOException, TimeoutException {
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            var messages = new ArrayList<String>();
            for (var next = channel.basicGet(Topology.WORK_QUEUE, true);
                    next != null;
                    next = channel.basicGet(Topology.WORK_QUEUE, true)) {
                messages.add(new String(next.getBody(), StandardCharsets.UTF_8));
            }
            return messages;
        }
    }
}
