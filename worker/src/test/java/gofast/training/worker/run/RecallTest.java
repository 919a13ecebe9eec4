package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gofast.training.job.CancelJob;
import gofast.training.job.ClaimedJob;
import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.job.LeaseStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.commit.Patience;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs that run for ever, unless somebody takes them from their threads. */
class RecallTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();
    private final RunningWorker worker = RunningWorker.withoutIntake(database, model);
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        worker.close();
        model.close();
        database.close();
    }

    @Test
    void endsTheCallOfACancelledJobAndLeavesItCancelled() throws Exception {
        Job job = drafts.submit(4);
        Future<Ran> run = runForEver(job);

        assertThat(worker.bean(CancelJob.class).cancel(job.id()))
                .map(Job::state)
                .contains(JobState.CANCELLED);

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertThat(worker.bean(RunningJobs.class).count()).isZero();
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(drafts.plan(job)).isEqualTo("draft");
        assertThat(outcomes(job)).containsExactly("cancelled");
        assertThat(worker.bean(CancelJob.class).cancel(job.id())).isEmpty();
    }

    @Test
    void endsTheCallOfAJobThatIsAnotherWorkersByNow() throws Exception {
        Job job = drafts.submit(4);
        Future<Ran> run = runForEver(job);

        database.jdbc()
                .sql("UPDATE generation_jobs SET lease_token = gen_random_uuid()")
                .update();

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void handsBackWhatDoesNotFinishInTime() throws Exception {
        List<Job> jobs = IntStream.range(0, 16).mapToObj(i -> drafts.submit(4)).toList();
        List<Future<Ran>> runs = new ArrayList<>();
        for (Job job : jobs) {
            runs.add(runForEver(job));
        }

        new Drain(worker.bean(RunningJobs.class), Duration.ofMillis(100)).stop();

        for (Future<Ran> run : runs) {
            assertThat(run.get()).isEqualTo(new Ran.Done());
        }
        for (Job job : jobs) {
            assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
            assertThat(drafts.reload(job).attempt()).isZero();
        }
    }

    @Test
    void letsJobsFinishThatDoSoInTime() throws Exception {
        Job job = drafts.submit(4);
        model.streams(PlanText.ofMarathon(4).toString());
        Future<Ran> run = threads.submit(() -> worker.bean(RunJob.class).run(job.id()));
        await().atMost(PATIENCE).until(() -> drafts.reload(job).state() != JobState.QUEUED);

        new Drain(worker.bean(RunningJobs.class), PATIENCE).stop();

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void handsBackAJobThatWasBegunTooLate() throws Exception {
        Job job = drafts.submit(4);
        new Drain(worker.bean(RunningJobs.class), Duration.ZERO).stop();

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
        assertThat(model.requests()).isZero();
    }

    @Test
    void recallsOnlyWhatTakesTooLong() throws Exception {
        var running = new RunningJobs(worker.bean(Patience.class), new SimpleMeterRegistry());
        Job job = drafts.submit(4);
        HeldJob held = running.hold(claim(job));

        running.recallOverdue(held.startedAt() + Duration.ofMinutes(15).toNanos());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        running.recallOverdue(held.startedAt() + Duration.ofMinutes(15).toNanos() + 1);
        assertThat(held.sealBroken()).contains(Recall.OVERDUE);
        assertThat(Thread.interrupted()).isTrue();
    }

    private ClaimedJob claim(Job job) {
        return worker.bean(LeaseStore.class)
                .claim(job.id(), worker.bean(Worker.class).id(), UUID.randomUUID())
                .orElseThrow();
    }

    /** Runs a job whose model says nothing more after its first words; returns when it is asked. */
    private Future<Ran> runForEver(Job job) {
        int before = model.requests();
        model.stalls("{\"we");
        Future<Ran> run = threads.submit(() -> worker.bean(RunJob.class).run(job.id()));
        await().atMost(PATIENCE).until(() -> model.requests() > before);
        return run;
    }

    private List<String> outcomes(Job job) {
        return database.jdbc()
                .sql("SELECT outcome FROM model_calls WHERE job_id = :id")
                .param("id", job.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
