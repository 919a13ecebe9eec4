package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.job.LeaseStore;
import gofast.training.testing.Proxy;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.OutlinedModel;
import gofast.training.worker.testing.RunningWorker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real database that goes away at the worst moments, or has no room. */
class DatabaseFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.create();
    private final Proxy proxy = Proxy.before(database.address());
    private final OutlinedModel model = new OutlinedModel();
    private final RunningWorker worker = RunningWorker.withoutIntake(
            database,
            model.baseUrl(),
            // Without named statements every word goes over the wire, for the proxy to hear.
            Map.of(
                    "spring.datasource.url",
                    database.url(proxy.address()) + "?prepareThreshold=0&socketTimeout=2",
                    "spring.datasource.hikari.connection-timeout",
                    "3000"));
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));

    private final AtomicLong now = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        worker.close();
        model.close();
        proxy.close();
        database.close();
    }

    @Test
    void commitsOnceThoughTheAnswerToTheCommitIsLost() {
        Job job = drafts.submit(4);
        proxy.cutAfter("INSERT INTO training_days_planned", "COMMIT");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertMadeOnce(job);
    }

    @Test
    void commitsAgainWhenTheCommitDidNotArrive() {
        Job job = drafts.submit(4);
        proxy.cutBefore("INSERT INTO training_days_planned", "COMMIT");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertMadeOnce(job);
    }

    @Test
    void paysForNoWeekTwiceWhenTheDatabaseIsAwayAsTheyArrive() throws Exception {
        Job job = drafts.submit(8);
        model.answers(asked -> {
            proxy.cut();
            return asked.answered();
        });

        Future<Ran> run = run(job);
        await().atMost(PATIENCE).until(() -> proxy.cuts() > 5);
        proxy.mend();

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertMadeOnce(job);
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void tellsAWeekOnceThoughTheAnswerToItIsLost() {
        Job job = drafts.submit(4);
        proxy.cutAfter("INSERT INTO generated_weeks");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertMadeOnce(job);
        assertThat(weeksTold(job)).isEqualTo(4);
    }

    @Test
    void runsAJobThoughTheAnswerToItsClaimIsLost() {
        Job job = drafts.submit(4);
        proxy.cutAfter("WITH claimed AS");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertMadeOnce(job);
    }

    @Test
    void losesNothingToAServerThatVanishesWithoutAWord() throws Exception {
        Job job = drafts.submit(4);
        model.answers(asked -> {
            proxy.fallSilent();
            return asked.answered();
        });

        Future<Ran> run = run(job);
        await().atMost(PATIENCE).until(() -> proxy.unheard() > 5);
        proxy.mend();

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertMadeOnce(job);
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void findsTheNewPrimaryWhenTheOldOneOnlyReads() throws Exception {
        Job job = drafts.submit(4);
        model.answers(asked -> {
            database.isReadOnlyForNewConnections(true);
            proxy.cut();
            proxy.mend();
            return asked.answered();
        });
        long before = rollbacks();

        Future<Ran> run = run(job);
        await().atMost(PATIENCE).until(() -> rollbacks() > before + 3);
        assertThat(run.isDone()).isFalse();
        database.isReadOnlyForNewConnections(false);

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertMadeOnce(job);
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void handsAJobBackThoughTheLineBreaksAsItDoes() {
        Job job = drafts.submit(4);
        worker.bean(RunningJobs.class).recallAll();
        proxy.cutBefore("worker-stopping");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
        assertThat(drafts.reload(job).attempt()).isZero();
    }

    @Test
    void leavesLiveWorkersTheirJobsAfterTheDatabaseWasAway() {
        Leases leases = leasesOfAnIdleWorker();
        Job job = jobOfASilentWorker();
        proxy.cut();
        pass(leases, 8, 8);
        mend();
        pass(leases, 5, 10);
        hiccup(leases);
        pass(leases, 10);
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RUNNING);

        pass(leases, 10);

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void leavesLiveWorkersTheirJobsAfterADatabaseThatAnsweredLate() {
        Leases leases = leasesOfAnIdleWorker();
        Job job = jobOfASilentWorker();

        pass(leases, 16);

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void takesJobsOfSilentWorkersRightAfterAHiccup() {
        Leases leases = leasesOfAnIdleWorker();
        Job job = jobOfASilentWorker();
        hiccup(leases);

        pass(leases, 1);

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
    }

    /** By a clock of its own, beyond its first 30 seconds. */
    private Leases leasesOfAnIdleWorker() {
        worker.bean(Leases.class).stop();
        var leases = new Leases(worker.bean(LeaseStore.class), worker.bean(RunningJobs.class), now::get);
        pass(leases, 10, 10, 10, 10);
        return leases;
    }

    private Job jobOfASilentWorker() {
        Job job = drafts.submit(4);
        worker.bean(LeaseStore.class).claim(job.id(), UUID.randomUUID(), UUID.randomUUID());
        database.jdbc()
                .sql("UPDATE generation_jobs SET lease_expires_at = now() - interval '1 second'")
                .update();
        return job;
    }

    /** A tick after each of these times. */
    private void pass(Leases leases, int... seconds) {
        for (int some : seconds) {
            now.addAndGet(Duration.ofSeconds(some).toNanos());
            leases.tick();
        }
    }

    private void hiccup(Leases leases) {
        proxy.cut();
        pass(leases, 1);
        mend();
    }

    private void mend() {
        proxy.mend();
        worker.bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    /** As if the database's clock had jumped ahead: the lease is over, and whoever looks takes the job. */
    @Test
    void makesAJobOnceThoughTheDatabasesClockJumpsAhead() {
        Job job = drafts.submit(4);
        model.answers(asked -> {
            database.jdbc().sql("""
                            UPDATE generation_jobs
                               SET lease_expires_at = lease_expires_at - interval '1 hour',
                                   message_sent_at = message_sent_at - interval '1 hour'
                            """).update();
            assertThat(worker.bean(LeaseStore.class).requeueExpired()).isEqualTo(1);
            return asked.answered();
        });

        worker.bean(RunJob.class).run(job.id());
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
        assertThat(drafts.versions(job)).isZero();
        model.answers(OutlinedModel.Asked::answered);
        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.versions(job)).isEqualTo(1);
    }

    @Test
    void givesTheJobBackWhenTheDatabaseWasAwayBeforeAnythingWasDone() throws Exception {
        Job job = drafts.submit(4);
        proxy.cutBefore("UPDATE generation_jobs", "goal_time_seconds");

        worker.bean(RunJob.class).run(job.id());

        assertThat(proxy.cuts()).isEqualTo(1);
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.QUEUED);
        assertThat(drafts.reload(job).attempt()).isZero();
        worker.bean(RunJob.class).run(job.id());
        assertMadeOnce(job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generated_weeks", "training_days_planned", "outbox", "plan_versions"})
    void waitsForRoomOnTheDisk(String table) throws Exception {
        Job job = drafts.submit(4);
        fillDisk(table);

        Future<Ran> run = run(job);
        await().atMost(PATIENCE).until(() -> refusals() > 1);
        database.jdbc().sql("DROP TRIGGER disk_full ON " + table).update();

        assertThat(run.get()).isEqualTo(new Ran.Done());
        assertMadeOnce(job);
        assertThat(model.asked()).hasSize(1);
    }

    /** Runs it as a listener would. */
    private Future<Ran> run(Job job) {
        return threads.submit(() -> worker.bean(RunJob.class).run(job.id()));
    }

    private void assertMadeOnce(Job job) {
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.reload(job).attempt()).isEqualTo(1);
        assertThat(drafts.versions(job)).isEqualTo(1);
        assertThat(drafts.days(job)).isEqualTo(7 * job.progress().totalWeeks());
        assertThat(drafts.assignments(job)).isEqualTo(1);
        assertThat(worker.bean(RunningJobs.class).count()).isZero();
    }

    private int weeksTold(Job job) {
        return database.jdbc()
                .sql("SELECT count(*) FROM job_events WHERE job_id = :id AND type = 'week'")
                .param("id", job.id())
                .query(Integer.class)
                .single();
    }

    private long rollbacks() {
        return database.jdbc()
                .sql("SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    /** Every insert fails as it does on a full disk, and is counted, which no rollback undoes. */
    private void fillDisk(String table) {
        database.jdbc().sql("CREATE SEQUENCE refusals").update();
        database.jdbc().sql("""
                        CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            PERFORM nextval('refusals');
                            RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
                        END
                        $$
                        """).update();
        database.jdbc()
                .sql("CREATE TRIGGER disk_full BEFORE INSERT ON " + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION disk_full()")
                .update();
    }

    private long refusals() {
        return database.jdbc()
                .sql("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM refusals")
                .query(Long.class)
                .single();
    }
}
