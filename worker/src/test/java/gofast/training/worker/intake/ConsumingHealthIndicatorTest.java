package gofast.training.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.job.LeaseStore;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.run.RunningJobs;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ConsumingHealthIndicatorTest {
    private final TestBroker broker = TestBroker.own();
    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();
    private final RunningWorker worker = RunningWorker.start(database, broker, model);
    private final AtomicLong now = new AtomicLong(System.nanoTime());
    private final Consumers consumers = worker.bean(Consumers.class);
    private final ConsumingHealthIndicator indicator = new ConsumingHealthIndicator(
            worker.bean(Intake.class),
            consumers,
            worker.bean(BrokerWatch.class),
            worker.bean(RunningJobs.class),
            worker.bean(LeaseStore.class),
            worker.bean(WorkerProperties.class),
            now::get);

    @AfterEach
    void stop() {
        worker.close();
        model.close();
        database.close();
        broker.stop();
    }

    @Test
    void isUpWhileItConsumes() {
        awaitConsumers();
        pass(Duration.ofHours(1));
        assertThat(indicator.health()).isEqualTo(Health.up().build());
    }

    @Test
    void isDownOnceItsConsumersAreGoneForGood() {
        awaitConsumers();
        indicator.health();
        consumers.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !consumers.areThere());

        pass(Duration.ofSeconds(20));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        pass(Duration.ofNanos(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).containsEntry("why", "no consumer is left");
    }

    @Test
    void isNotToBlameForABrokerThatIsAway() {
        awaitConsumers();
        broker.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !consumers.areThere());

        pass(Duration.ofHours(1));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        broker.start();
        awaitConsumers();
    }

    @Test
    void isDownWhenItTakesNoJobAlthoughJobsWait() {
        awaitConsumers();
        Job job = new Drafts(database, worker.bean(JobStore.class)).submitWithoutMessage(4);
        database.jdbc()
                .sql("UPDATE generation_jobs SET state_since = now() - interval '4 minutes', message_sent_at = now()"
                        + " WHERE id = :id")
                .param("id", job.id())
                .update();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

        pass(Duration.ofMinutes(4));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails()).containsEntry("why", "jobs wait and none is taken");
    }

    @Test
    void isNotToBlameForADatabaseThatIsAway() {
        awaitConsumers();
        database.close();

        pass(Duration.ofMinutes(4));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    private void awaitConsumers() {
        await().atMost(Duration.ofSeconds(30)).until(consumers::areThere);
    }

    private void pass(Duration duration) {
        now.addAndGet(duration.toNanos());
    }
}
