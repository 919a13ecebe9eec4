package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.message.Topology;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkListenerTest {
    private final TestBroker broker = wiped();
    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();
    private final RunningWorker worker = RunningWorker.start(database, model);
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));

    @AfterEach
    void stop() {
        worker.close();
        model.close();
        database.close();
    }

    private static TestBroker wiped() {
        TestBroker.shared().wipe();
        return TestBroker.shared();
    }

    @Test
    void runsTheJobOfAMessageAndTellsTheWorld() throws Exception {
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, Topology.EVENT_EXCHANGE, "plan.*");
            model.streams(PlanText.ofMarathon(4).toString());

            Job job = drafts.submit(4);

            JsonNode event = nextMessage(channel, queue);
            assertThat(event.path("type").asString()).isEqualTo("training.gofast.plan.generated.v1");
            assertThat(event.path("subject").asString())
                    .isEqualTo(job.trainingPlanId().toString());
            assertThat(event.path("data").path("days").asInt()).isEqualTo(28);
            assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    @Test
    void tellsTheWorldOfFailures() throws Exception {
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, Topology.EVENT_EXCHANGE, "plan.failed");
            model.fails(400, "unsupported_value");

            Job job = drafts.submit(4);

            JsonNode event = nextMessage(channel, queue);
            assertThat(event.path("type").asString()).isEqualTo("training.gofast.plan.failed.v1");
            assertThat(event.path("data").path("jobId").asString())
                    .isEqualTo(job.id().toString());
            assertThat(event.path("data").path("error").path("code").asString()).isEqualTo("model-request-refused");
        }
    }

    @Test
    void makesOnePlanOfTheSameMessageTwice() throws Exception {
        model.streams(PlanText.ofMarathon(4).toString())
                .streams(PlanText.ofMarathon(4).toString());
        Job job = drafts.submit(4);
        publish("{\"version\":1,\"jobId\":\"" + job.id() + "\"}");
        publish("{\"version\":1,\"jobId\":\"" + job.id() + "\"}");
        Job next = drafts.submit(4);
        awaitEnd(job);
        awaitEnd(next);
        awaitEmptyQueue();

        assertThat(drafts.versions(job)).isEqualTo(1);
        assertThat(drafts.days(job)).isEqualTo(28);
        assertThat(model.requests()).isEqualTo(2);
    }

    @Test
    void takesNoFurtherJobsWhileTheAccountIsInTrouble() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> worker.bean(Consumers.class).areThere());
        model.fails(401, "invalid_api_key");
        Job first = drafts.submit(4);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> worker.bean(Intake.class).pause().isPresent());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !worker.bean(Consumers.class).areThere());
        Job second = drafts.submit(4);

        assertThat(worker.bean(IntakeHealthIndicator.class).health().getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
        await().atMost(Duration.ofSeconds(30)).until(() -> pausedWorkers() == 1);
        assertThat(drafts.reload(first).state()).isEqualTo(JobState.RETRYING);
        assertThat(drafts.reload(first).attempt()).isZero();
        assertThat(drafts.reload(second).state()).isEqualTo(JobState.QUEUED);
        assertThat(model.requests()).isEqualTo(1);
    }

    private int pausedWorkers() {
        return database.jdbc()
                .sql("SELECT count(*) FROM workers WHERE paused_for = 'model-account'")
                .query(Integer.class)
                .single();
    }

    @Test
    void goesOnAfterMessagesItCannotRead() throws Exception {
        publish("not json");
        publish("null");
        publish("{\"version\":9,\"jobId\":\"00000000-0000-0000-0000-000000000000\"}");
        publish("{\"version\":1,\"jobId\":\"00000000-0000-0000-0000-000000000000\"}");
        model.streams(PlanText.ofMarathon(4).toString());
        Job job = drafts.submit(4);
        awaitEnd(job);
        awaitEmptyQueue();
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
    }

    private void publish(String body) throws Exception {
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    Topology.WORK_EXCHANGE, Topology.WORK_QUEUE, null, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private void awaitEnd(Job job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> drafts.reload(job).state().isFinal());
    }

    private void awaitEmptyQueue() throws Exception {
        try (Connection connection = broker.connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> channel.messageCount(Topology.WORK_QUEUE) == 0);
        }
    }

    private static JsonNode nextMessage(Channel channel, String queue) {
        var message =
                await().atMost(Duration.ofSeconds(30)).until(() -> channel.basicGet(queue, true), got -> got != null);
        return new JsonMapper().readTree(message.getBody());
    }
}
