package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.testing.RealRabbitMq;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real broker that goes away, comes back with nothing in it, or takes no more messages. */
class BrokerFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();

    @AfterEach
    void stop() {
        model.close();
        database.close();
    }

    @Test
    void runsJobsOnceABrokerThatWasAwayIsBackWithoutItsData() {
        TestBroker broker = TestBroker.own();
        try (var worker = RunningWorker.start(database, broker, model)) {
            var drafts = new Drafts(database, worker.bean(JobStore.class));
            assertIsMade(drafts);

            broker.stop();
            model.streams(PlanText.ofMarathon(4).toString());
            Job job = drafts.submit(4);
            await().atMost(PATIENCE).until(() -> !worker.bean(Consumers.class).areThere());
            assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
            broker.start();

            awaitPlan(drafts, job);
        } finally {
            broker.stop();
        }
    }

    @Test
    void runsJobsWhoseMessagesABrokerLost() {
        TestBroker broker = TestBroker.own();
        try (var worker = RunningWorker.start(database, broker, model)) {
            var drafts = new Drafts(database, worker.bean(JobStore.class));
            model.streams(PlanText.ofMarathon(4).toString());
            Job job = drafts.submitWithoutMessage(4);
            database.jdbc()
                    .sql("UPDATE generation_jobs SET message_sent_at = now() - interval '61 seconds'")
                    .update();

            awaitPlan(drafts, job);
        } finally {
            broker.stop();
        }
    }

    @Test
    @RealRabbitMq(value = "a memory alarm", own = true)
    void waitsUntilAFullBrokerTakesMessagesAgain() {
        TestBroker broker = TestBroker.ownRabbitMq();
        try (var worker = RunningWorker.start(database, broker, model)) {
            var drafts = new Drafts(database, worker.bean(JobStore.class));
            assertIsMade(drafts);

            broker.control("set_vm_memory_high_watermark", "absolute", "1");
            model.streams(PlanText.ofMarathon(4).toString());
            Job job = drafts.submit(4);
            // The relay sent it and had no confirmation.
            await().atMost(PATIENCE).until(() -> postponedMessages() > 0);
            assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
            broker.control("set_vm_memory_high_watermark", "0.4");

            awaitPlan(drafts, job);
            await().atMost(PATIENCE).until(() -> messages() == 0);
            assertThat(drafts.versions(job)).isEqualTo(1);
        } finally {
            broker.stop();
        }
    }

    private void assertIsMade(Drafts drafts) {
        model.streams(PlanText.ofMarathon(4).toString());
        awaitPlan(drafts, drafts.submit(4));
    }

    private static void awaitPlan(Drafts drafts, Job job) {
        await().atMost(PATIENCE).until(() -> drafts.reload(job).state() == JobState.SUCCEEDED);
        assertThat(drafts.days(job)).isEqualTo(28);
    }

    private int postponedMessages() {
        return count("SELECT count(*) FROM outbox WHERE available_at > created_at");
    }

    private int messages() {
        return count("SELECT count(*) FROM outbox");
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
