package gofast.training.job;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.message.GeneratePlan;
import gofast.training.message.Topology;
import gofast.training.plan.RaceDistance;
import gofast.training.testing.AtOnce;
import gofast.training.testing.MessageContract;
import gofast.training.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JobStoreTest {
    private record OutboxRow(String exchange, String routingKey, String payload) {
        GeneratePlan message() {
            MessageContract.holdsWork(payload);
            return JsonMapper.builder().build().readValue(payload, GeneratePlan.class);
        }
    }

    private static final int THREADS = 20;
    private static final int WEEKS = 16;
    private static final UUID WORKER = Ids.next();
    private static final JobFailure FAILURE = new JobFailure("model-refused", "The model would not answer.", true);

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final WorkMessageQuery messages = new WorkMessageQuery(jdbc);
    private final JobStore store = new JobStore(jdbc, messages);
    private final LeaseStore leases = new LeaseStore(jdbc, messages);
    private final AttemptStore attempts = new AttemptStore(jdbc, messages);
    private final NewJob newJob = new NewJob(draft(), athlete(), WEEKS, usual(WEEKS));

    @AfterEach
    void forgetTheJobs() {
        jdbc.sql("TRUNCATE athletes, training_plans, generation_jobs, outbox CASCADE")
                .update();
    }

    @AfterAll
    static void end() {
        DATABASE.close();
    }

    private UUID draft() {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO training_plans (id, subject) VALUES (:id, 'anna')")
                .param("id", id)
                .update();
        return id;
    }

    private UUID athlete() {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO athletes (id, subject, name) VALUES (:id, :subject, 'Anna')")
                .param("id", id)
                .param("subject", id.toString())
                .update();
        return id;
    }

    private List<OutboxRow> outbox() {
        return jdbc.sql("SELECT exchange, routing_key, payload FROM outbox ORDER BY id")
                .query((row, n) -> new OutboxRow(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Job find(UUID id) {
        return store.find(id).orElseThrow();
    }

    private Optional<ClaimedJob> claim(UUID id) {
        return leases.claim(id, WORKER, Ids.next());
    }

    private ClaimedJob claimed() {
        return claim(store.submit(newJob).id()).orElseThrow();
    }

    private void expireLeases() {
        jdbc.sql("UPDATE generation_jobs SET lease_expires_at = now() - interval '1 second' WHERE state = 'running'")
                .update();
    }

    /** As if the message had gone to a broker that lost it, so many seconds ago. */
    private void loseMessages(int secondsAgo) {
        jdbc.sql("DELETE FROM outbox").update();
        jdbc.sql("UPDATE generation_jobs SET message_sent_at = now() - make_interval(secs => :seconds)")
                .param("seconds", secondsAgo)
                .update();
    }

    private int messages() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Integer.class).single();
    }

    private static NewJob.Options usual(int weeks) {
        return NewJob.Options.usual(weeks, RaceDistance.MARATHON);
    }

    @Test
    void jobWhoseMessageWasLostIsSentOnceMore() {
        store.submit(newJob);
        loseMessages(61);

        assertThat(leases.remindOfWaiting()).isEqualTo(1);
        assertThat(messages()).isEqualTo(1);
        loseMessages(0);
        assertThat(leases.remindOfWaiting()).isZero();
    }

    @Test
    void jobIsNotSentAgainWhileMessagesWaitInTheOutboxOrItRuns() {
        Job job = store.submit(newJob);
        jdbc.sql("UPDATE generation_jobs SET message_sent_at = now() - interval '1 hour'")
                .update();
        assertThat(leases.remindOfWaiting()).isZero();

        loseMessages(3600);
        claim(job.id());
        assertThat(leases.remindOfWaiting()).isZero();
        assertThat(messages()).isZero();
    }

    private Instant leaseEnd(ClaimedJob job) {
        return jdbc.sql("SELECT lease_expires_at FROM generation_jobs WHERE id = :id")
                .param("id", job.id())
                .query(Instant.class)
                .single();
    }

    @Test
    void submitStoresAQueuedJob() {
        Job job = store.submit(newJob);

        assertThat(job.trainingPlanId()).isEqualTo(newJob.trainingPlanId());
        assertThat(job.subject()).isEqualTo("anna");
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.attempt()).isZero();
        assertThat(job.progress()).isEqualTo(new Job.Progress(0, WEEKS));
        assertThat(job.times().startedAt()).isEmpty();
        assertThat(job.times().finishedAt()).isEmpty();
        assertThat(job.failure()).isEmpty();
        assertThat(job.version()).isEmpty();
        assertThat(store.find(job.id())).contains(job);
    }

    @Test
    void submitPutsTheJobsMessageIntoTheOutbox() {
        Job job = store.submit(newJob);

        OutboxRow row = outbox().getFirst();
        assertThat(outbox()).hasSize(1);
        assertThat(row.exchange()).isEqualTo(Topology.WORK_EXCHANGE);
        assertThat(row.routingKey()).isEqualTo(Topology.WORK_QUEUE);
        assertThat(row.message()).isEqualTo(new GeneratePlan(GeneratePlan.VERSION, job.id()));
    }

    @Test
    void returnsTheSameJobWhenSubmittedTwice() {
        Job first = store.submit(newJob);

        assertThat(store.submit(newJob)).isEqualTo(first);
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void returnsTheSameJobWhileItRuns() {
        ClaimedJob claimed = claimed();

        assertThat(store.submit(newJob).id()).isEqualTo(claimed.id());
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void makesANewJobOnceTheFirstIsOver() {
        ClaimedJob first = claimed();
        attempts.fail(first, FAILURE);

        Job second = store.submit(newJob);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.state()).isEqualTo(JobState.QUEUED);
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void plansHaveJobsOfTheirOwn() {
        Job one = store.submit(newJob);
        Job other = store.submit(new NewJob(draft(), newJob.athleteId(), 4, usual(4)));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void manySubmitsAtOnceMakeOneJobAndOneMessage() throws InterruptedException {
        List<Job> jobs = AtOnce.call(THREADS, () -> store.submit(newJob));

        assertThat(new HashSet<>(jobs)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM generation_jobs")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void findsNoUnknownJob() {
        assertThat(store.find(Ids.next())).isEmpty();
    }

    @Test
    void claimStartsAnAttempt() {
        Job submitted = store.submit(newJob);

        ClaimedJob claimed = claim(submitted.id()).orElseThrow();

        assertThat(claimed.trainingPlanId()).isEqualTo(newJob.trainingPlanId());
        assertThat(claimed.athleteId()).isEqualTo(newJob.athleteId());
        assertThat(claimed.attempt()).isOne();
        Job job = find(claimed.id());
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        assertThat(job.attempt()).isOne();
        assertThat(job.times().startedAt()).isPresent();
    }

    @Test
    void claimOfARunningJobIsEmpty() {
        assertThat(claim(claimed().id())).isEmpty();
    }

    @Test
    void claimOfAnUnknownJobIsEmpty() {
        assertThat(claim(Ids.next())).isEmpty();
    }

    @Test
    void claimOfAFinishedJobIsEmpty() {
        ClaimedJob failed = claimed();
        attempts.fail(failed, FAILURE);
        ClaimedJob succeeded = claimed();
        attempts.succeed(succeeded, 1);

        assertThat(claim(failed.id())).isEmpty();
        assertThat(claim(succeeded.id())).isEmpty();
    }

    @Test
    void oneOfManyClaimsAtOnceWins() throws InterruptedException {
        UUID id = store.submit(newJob).id();

        List<Optional<ClaimedJob>> claims = AtOnce.call(THREADS, () -> claim(id));

        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(find(id).attempt()).isOne();
    }

    @Test
    void everyAttemptIsCountedAndBeginsWithNoWeeks() {
        ClaimedJob first = claimed();
        attempts.weekArrived(first, 5);
        Optional<Instant> startedAt = find(first.id()).times().startedAt();
        expireLeases();
        leases.requeueExpired();

        ClaimedJob second = claim(first.id()).orElseThrow();

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.leaseToken()).isNotEqualTo(first.leaseToken());
        assertThat(find(first.id()).progress()).isEqualTo(new Job.Progress(0, WEEKS));
        assertThat(find(first.id()).times().startedAt()).isEqualTo(startedAt);
    }

    @Test
    void leaseLastsAsLongAsItSays() {
        ClaimedJob job = claimed();

        Duration lease = Duration.between(find(job.id()).times().startedAt().orElseThrow(), leaseEnd(job));

        assertThat(lease).isEqualTo(LeaseStore.LEASE);
    }

    @Test
    void renewProlongsTheLeasesItIsGiven() {
        ClaimedJob renewed = claimed();
        ClaimedJob silent = claim(store.submit(new NewJob(draft(), newJob.athleteId(), 4, usual(4)))
                        .id())
                .orElseThrow();
        expireLeases();

        leases.renew(List.of(renewed.leaseToken(), UUID.randomUUID()));

        assertThat(leaseEnd(renewed)).isAfter(leaseEnd(silent));
        assertThat(leases.requeueExpired()).isOne();
        assertThat(find(renewed.id()).state()).isEqualTo(JobState.RUNNING);
        assertThat(find(silent.id()).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void renewOfNothingChangesNothing() {
        ClaimedJob job = claimed();
        Instant before = leaseEnd(job);

        leases.renew(List.of());

        assertThat(leaseEnd(job)).isEqualTo(before);
    }

    @Test
    void lostLeaseStaysLost() {
        ClaimedJob job = claimed();
        expireLeases();
        leases.requeueExpired();

        leases.renew(List.of(job.leaseToken()));

        assertThat(find(job.id()).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void requeueLeavesLivingJobsAlone() {
        claimed();

        assertThat(leases.requeueExpired()).isZero();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void requeueSendsTheJobsMessageAgain() {
        ClaimedJob job = claimed();
        expireLeases();

        assertThat(leases.requeueExpired()).isOne();
        assertThat(leases.requeueExpired()).isZero();

        assertThat(outbox()).extracting(OutboxRow::message).containsOnly(new GeneratePlan(1, job.id()));
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void sweepersAtOnceRequeueAJobOnce() throws InterruptedException {
        claimed();
        expireLeases();

        List<Integer> requeued = AtOnce.call(THREADS, leases::requeueExpired);

        assertThat(requeued.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void workerThatLostItsLeaseChangesNothing() {
        ClaimedJob late = claimed();
        expireLeases();
        leases.requeueExpired();
        ClaimedJob current = claim(late.id()).orElseThrow();
        Job before = find(late.id());

        attempts.weekArrived(late, 7);

        assertThat(attempts.succeed(late, 1)).isFalse();
        assertThat(attempts.fail(late, FAILURE)).isFalse();
        assertThat(find(late.id())).isEqualTo(before);
        assertThat(attempts.succeed(current, 1)).isTrue();
    }

    @Test
    void workerThatLostItsLeaseToTheQueueChangesNothing() {
        ClaimedJob late = claimed();
        expireLeases();
        leases.requeueExpired();

        assertThat(attempts.succeed(late, 1)).isFalse();
        assertThat(attempts.fail(late, FAILURE)).isFalse();
        assertThat(find(late.id()).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void weeksOnlyAddUp() {
        ClaimedJob job = claimed();

        attempts.weekArrived(job, 3);
        attempts.weekArrived(job, 2);

        assertThat(find(job.id()).progress()).isEqualTo(new Job.Progress(3, WEEKS));
    }

    @Test
    void successNamesTheVersionAndCountsAllWeeks() {
        ClaimedJob claimed = claimed();

        assertThat(attempts.succeed(claimed, 3)).isTrue();

        Job job = find(claimed.id());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.version()).hasValue(3);
        assertThat(job.progress()).isEqualTo(new Job.Progress(WEEKS, WEEKS));
        assertThat(job.times().finishedAt()).isPresent();
        assertThat(job.failure()).isEmpty();
    }

    @Test
    void failureKeepsItsReason() {
        ClaimedJob claimed = claimed();

        assertThat(attempts.fail(claimed, FAILURE)).isTrue();

        Job job = find(claimed.id());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure()).contains(FAILURE);
        assertThat(job.times().finishedAt()).isPresent();
        assertThat(job.version()).isEmpty();
    }

    @Test
    void jobEndsOnce() {
        ClaimedJob claimed = claimed();
        attempts.succeed(claimed, 1);

        assertThat(attempts.succeed(claimed, 2)).isFalse();
        assertThat(attempts.fail(claimed, FAILURE)).isFalse();
        assertThat(find(claimed.id()).version()).hasValue(1);
    }

    @Test
    void oneOfManyEndsAtOnceWins() throws InterruptedException {
        ClaimedJob claimed = claimed();

        List<Boolean> ends = AtOnce.call(THREADS, () -> attempts.succeed(claimed, 1));

        assertThat(ends).containsOnlyOnce(true);
    }

    @Test
    void attemptThatFailedIsFollowedByAnotherWhenItsTimeHasCome() {
        ClaimedJob claimed = claimed();
        jdbc.sql("DELETE FROM outbox").update();

        assertThat(attempts.retry(claimed, "model-busy", Duration.ofSeconds(30)))
                .isTrue();

        Job job = find(claimed.id());
        assertThat(job.state()).isEqualTo(JobState.RETRYING);
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(job.waiting().orElseThrow().waitingFor()).isEmpty();
        assertThat(jdbc.sql("SELECT available_at FROM outbox")
                        .query(Instant.class)
                        .single())
                .isEqualTo(job.waiting().orElseThrow().nextAttemptAt());
        assertThat(claim(job.id())).isEmpty();
        assertThat(attempts.retry(claimed, "model-busy", Duration.ZERO)).isFalse();
    }

    @Test
    void jobThatIsHandedBackWaitsForAnyWorkerAtOnceAndLosesNoAttempt() {
        ClaimedJob claimed = claimed();
        jdbc.sql("DELETE FROM outbox").update();

        assertThat(attempts.handBack(claimed, "worker-stopping")).isTrue();

        assertThat(find(claimed.id()).state()).isEqualTo(JobState.QUEUED);
        assertThat(find(claimed.id()).attempt()).isZero();
        assertThat(outbox()).hasSize(1).allMatch(row -> row.message().jobId().equals(claimed.id()));
        assertThat(attempts.handBack(claimed, "worker-stopping")).isFalse();
        assertThat(claim(claimed.id())).isPresent();
    }

    @Test
    void tellsWhichLeasesStillHold() {
        ClaimedJob lost = claimed();
        expireLeases();
        leases.requeueExpired();
        ClaimedJob held = claim(lost.id()).orElseThrow();

        assertThat(leases.held(List.of(lost.leaseToken(), held.leaseToken()))).containsExactly(held.leaseToken());
    }

    @Test
    void knowsWhichJobsThereAre() {
        assertThat(leases.knows(store.submit(newJob).id())).isTrue();
        assertThat(leases.knows(UUID.randomUUID())).isFalse();
    }

    @Test
    void findsJobsThatNobodyTakesForTooLong() {
        Job job = store.submit(newJob);
        assertThat(leases.isSomeJobLeftLying()).isFalse();

        jdbc.sql("UPDATE generation_jobs SET state_since = now() - interval '181 seconds'")
                .update();

        assertThat(leases.isSomeJobLeftLying()).isTrue();
        claim(job.id());
        assertThat(leases.isSomeJobLeftLying()).isFalse();
    }

    @Test
    void everyStateIsALineOfTheTimeline() {
        ClaimedJob claimed = claimed();
        attempts.retry(claimed, "model-busy", Duration.ofSeconds(-1));
        attempts.fail(claim(claimed.id()).orElseThrow(), FAILURE);

        List<String> timeline =
                jdbc.sql("""
                        SELECT sequence || ' ' || (data ->> 'state') || ' ' || (data ->> 'attempt')
                               || COALESCE(' ' || (data ->> 'reason'), '') || COALESCE(' ' || (data -> 'error' ->> 'code'), '')
                          FROM job_events ORDER BY sequence
                        """).query((row, n) -> row.getString(1)).list();

        assertThat(timeline)
                .containsExactly(
                        "1 queued 0",
                        "2 running 1",
                        "3 retrying 1 model-busy",
                        "4 running 2",
                        "5 failed 2 model-refused");
    }

    @Test
    void jobStatesReadTheirCodesAndThreeAreFinal() {
        assertThat(JobState.values())
                .allSatisfy(state -> assertThat(JobState.of(state.code())).isEqualTo(state));
        assertThat(JobState.values())
                .filteredOn(JobState::isFinal)
                .containsExactly(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED);
    }

    @Test
    void identifiersAreUniqueAndSortByMillisecondOfBirth() {
        List<UUID> ids = Stream.generate(Ids::next).limit(1000).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(ids).extracting(id -> id.getMostSignificantBits() >>> 16).isSorted();
    }
}
