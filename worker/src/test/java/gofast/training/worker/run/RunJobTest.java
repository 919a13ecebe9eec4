package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.ClaimedJob;
import gofast.training.job.Ids;
import gofast.training.job.Job;
import gofast.training.job.JobFailure;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.job.LeaseStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.commit.CommitJob;
import gofast.training.worker.commit.Committed;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.PlanText;
import gofast.training.worker.testing.RunningWorker;
import gofast.training.worker.testing.ScriptedModel;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunJobTest {
    private final TestDatabase database = TestDatabase.create();
    private final ScriptedModel model = new ScriptedModel();
    private final RunningWorker worker = RunningWorker.withoutIntake(database, model);
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));

    @BeforeEach
    void forgetTheScript() {
        model.reset();
    }

    @AfterAll
    void stop() {
        worker.close();
        model.close();
        database.close();
    }

    @Test
    void commitsAllDaysWithTheirDates() throws Exception {
        Job job = drafts.submit(16);
        model.streams(ScriptedModel.pieces(PlanText.ofMarathon(16).toString(), 20));

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.reload(job).version()).hasValue(1);
        assertThat(drafts.plan(job)).isEqualTo("active 424 1");
        assertThat(drafts.days(job)).isEqualTo(112);
        assertThat(drafts.assignments(job)).isEqualTo(1);
        assertThat(date(job, 1, 1)).isEqualTo("2025-01-01");
        assertThat(date(job, 2, 1)).isEqualTo("2025-01-08");
        assertThat(date(job, 16, 7)).isEqualTo("2025-04-22");
    }

    @Test
    void storesWorkoutsWithTheApisFieldNames() throws Exception {
        Job job = drafts.submit(16);
        model.answers(PlanText.ofMarathon(16).withTempo(1, 1).toString());

        worker.bean(RunJob.class).run(job.id());

        assertThat(plannedData(job, 1, 1)).isEqualTo("""
                {"type": "tempo", "label": "Tempo", "hrZone": "4", "hrRange": "161-168", "mileage": 5.5, \
                "segments": [{"pace": "10:22", "type": "warmup", "distance": 1.0}, \
                {"pace": "7:56", "type": "tempo", "duration": "20 min"}, \
                {"pace": "10:22", "type": "cooldown", "distance": 1.0}], \
                "targetPace": "7:56", "description": "Zügig 🏃."}""");
        assertThat(plannedData(job, 1, 3)).isEqualTo("{\"type\": \"rest\", \"mileage\": 0.0}");
        assertThat(plannedData(job, 16, 7)).contains("\"type\": \"race\"", "\"mileage\": 26.2", "Spring Marathon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "broken    | answer-unreadable | not valid JSON after week 0",
                "truncated | answer-unreadable | ends after week",
                "empty     | answer-unreadable | no JSON object",
                "missing   | plan-rejected     | week 2: is missing",
                "day       | plan-rejected     | week 2 day 4: is missing",
                "twice     | plan-rejected     | week 1 day 2: is there more than once",
                "phase     | plan-rejected     | week 1: is taper where the plan has",
                "type      | plan-rejected     | week 1 day 2: the type is not one of",
                "miles     | plan-rejected     | week 1 day 2: has 500.0 miles"
            })
    void leavesTheDraftUntouchedWhenTheAnswerIsWrong(String defect, String code, String detail) throws Exception {
        Job job = onLastAttempt(drafts.submit(4));
        model.streams(defective(defect));
        String before = drafts.plan(job);

        worker.bean(RunJob.class).run(job.id());

        JobFailure failure = drafts.reload(job).failure().orElseThrow();
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).contains(detail);
        assertNothingWritten(job, before);
    }

    @Test
    void commitsASoundPlanThatACoachWouldDoOtherwise() throws Exception {
        Job job = drafts.submit(16);
        model.answers(PlanText.ofMarathon(16)
                .withWorkout(9, 5, workout -> workout.put("mileage", 1))
                .withWorkout(13, 5, workout -> workout.put("mileage", 60))
                .toString());

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void leavesTheDraftUntouchedWhenTheModelFails() throws Exception {
        Job job = drafts.submit(4);
        model.fails(400, "unsupported_value");
        String before = drafts.plan(job);

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).failure()).map(JobFailure::code).contains("model-request-refused");
        assertNothingWritten(job, before);
    }

    @Test
    void triesAgainLaterWhatMayPass() throws Exception {
        Job job = drafts.submit(4);
        model.streams("no plan at all");

        worker.bean(RunJob.class).run(job.id());

        Job waiting = drafts.reload(job);
        assertThat(waiting.state()).isEqualTo(JobState.RETRYING);
        assertThat(waiting.attempt()).isEqualTo(1);
        assertThat(secondsUntilNextAttempt(job)).isBetween(20, 30);
        assertThat(messagesDueWith(job)).isEqualTo(1);
        assertThat(timeline(job)).containsExactly("queued", "running", "retrying answer-unreadable");
        worker.bean(RunJob.class).run(job.id());
        assertThat(drafts.reload(job).attempt()).isEqualTo(1);
    }

    @Test
    void makesThePlanWithTheAttemptThatFollows() throws Exception {
        Job job = drafts.submit(4);
        model.streams("no plan at all");
        worker.bean(RunJob.class).run(job.id());
        database.jdbc()
                .sql("UPDATE generation_jobs SET next_attempt_at = now() WHERE id = :id")
                .param("id", job.id())
                .update();
        model.streams(PlanText.ofMarathon(4).toString());

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.reload(job).attempt()).isEqualTo(2);
        assertThat(timeline(job))
                .containsExactly("queued", "running", "retrying answer-unreadable", "running", "succeeded");
    }

    @Test
    void putsTheJobAsideWhenTheAccountIsInTrouble() throws Exception {
        Job job = drafts.submit(4);
        model.fails(401, "invalid_api_key");

        worker.bean(RunJob.class).run(job.id());

        Job aside = drafts.reload(job);
        assertThat(aside.state()).isEqualTo(JobState.RETRYING);
        assertThat(aside.attempt()).isZero();
        assertThat(aside.waiting().flatMap(Job.Waiting::waitingFor)).contains("model-account");
        assertThat(drafts.plan(job)).isEqualTo("draft");
    }

    @Test
    void leavesTheDraftUntouchedWhenTheCommitFails() throws Exception {
        Job job = drafts.submit(4);
        model.streams(PlanText.ofMarathon(4).toString());
        String before = drafts.plan(job);
        database.jdbc()
                .sql("ALTER TABLE training_days_planned ADD CONSTRAINT no CHECK (week_index < 4) NOT VALID")
                .update();
        try {
            worker.bean(RunJob.class).run(job.id());
        } finally {
            database.jdbc()
                    .sql("ALTER TABLE training_days_planned DROP CONSTRAINT no")
                    .update();
        }
        assertThat(drafts.reload(job).failure()).map(JobFailure::code).contains("internal-error");
        assertThat(model.requests()).isEqualTo(1);
        assertNothingWritten(job, before);
    }

    @Test
    void runsAJobOnceHoweverManyWorkersHearOfIt() throws Exception {
        Job job = drafts.submit(4);
        for (int i = 0; i < 8; i++) {
            model.streams(PlanText.ofMarathon(4).toString());
        }
        try (var other = RunningWorker.withoutIntake(database, model);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<RunJob> workers = List.of(worker.bean(RunJob.class), other.bean(RunJob.class));
            var runs = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        workers.get(i % 2).run(job.id());
                        return true;
                    }))
                    .toList();
            for (var run : runs) {
                assertThat(run.get()).isTrue();
            }
        }
        assertThat(model.requests()).isEqualTo(1);
        assertThat(drafts.versions(job)).isEqualTo(1);
        assertThat(drafts.days(job)).isEqualTo(28);
        assertThat(drafts.reload(job).attempt()).isEqualTo(1);
    }

    @Test
    void writesNothingAfterLosingItsLease() throws Exception {
        Job job = drafts.submit(4);
        LeaseStore leases = worker.bean(LeaseStore.class);
        ClaimedJob first = leases.claim(job.id(), Ids.next(), Ids.next()).orElseThrow();
        expire(job);
        assertThat(leases.requeueExpired()).isEqualTo(1);
        model.streams(PlanText.ofMarathon(4).toString());
        worker.bean(RunJob.class).run(job.id());

        assertThat(worker.bean(CommitJob.class).failure(first, new JobFailure("late", "late", false)))
                .isEqualTo(Committed.LEASE_LOST);
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.reload(job).attempt()).isEqualTo(2);
        assertThat(drafts.days(job)).isEqualTo(28);
    }

    @Test
    void losesItsWorkWhenTheLeaseGoesToAnotherWhileTheModelAnswers() throws Exception {
        Job job = drafts.submit(4);
        model.streams(PlanText.ofMarathon(4).toString());
        database.jdbc().sql("""
                        CREATE FUNCTION steal() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            NEW.lease_token := gen_random_uuid();
                            RETURN NEW;
                        END
                        $$
                        """).update();
        database.jdbc().sql("""
                        CREATE TRIGGER steal BEFORE UPDATE OF weeks_done ON generation_jobs FOR EACH ROW
                        WHEN (NEW.weeks_done = 4 AND NEW.state = 'running') EXECUTE FUNCTION steal()
                        """).update();
        try {
            worker.bean(RunJob.class).run(job.id());
        } finally {
            database.jdbc().sql("DROP TRIGGER steal ON generation_jobs").update();
        }
        assertThat(drafts.plan(job)).isEqualTo("draft");
        assertThat(drafts.days(job) + drafts.versions(job) + drafts.events(job)).isZero();
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void givesAJobUpAfterFiveLostWorkers() throws Exception {
        Job job = afterAttempts(5, drafts.submit(4));

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).failure()).map(JobFailure::code).contains("workers-lost");
        assertThat(model.requests()).isZero();
    }

    @Test
    void failsAJobWhosePlanIsNoDraftAnyMore() throws Exception {
        Job job = drafts.submit(4);
        database.jdbc()
                .sql("UPDATE training_plans SET start_date = NULL WHERE id = :id")
                .param("id", job.trainingPlanId())
                .update();

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).failure()).map(JobFailure::code).contains("training-plan-not-draft");
    }

    @Test
    void leavesUnknownJobsAlone() throws Exception {
        worker.bean(RunJob.class).run(UUID.randomUUID());
        assertThat(model.requests()).isZero();
    }

    @Test
    void showsWeeksAsTheyArrive() throws Exception {
        Job job = drafts.submit(4);
        String text = PlanText.ofMarathon(4).toString();
        model.streamsAndStops(text.substring(0, text.indexOf("\"weekIndex\":4")))
                .fails(400, "x");

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).progress()).isEqualTo(new Job.Progress(3, 4));
    }

    private void assertNothingWritten(Job job, String before) {
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.FAILED);
        assertThat(drafts.plan(job)).isEqualTo(before).isEqualTo("draft");
        assertThat(drafts.days(job) + drafts.versions(job) + drafts.assignments(job))
                .isZero();
    }

    private Job onLastAttempt(Job job) {
        return afterAttempts(Job.MAX_ATTEMPTS - 1, job);
    }

    private Job afterAttempts(int attempts, Job job) {
        database.jdbc()
                .sql("UPDATE generation_jobs SET attempt = :attempts WHERE id = :id")
                .param("attempts", attempts)
                .param("id", job.id())
                .update();
        return job;
    }

    private static String defective(String defect) {
        PlanText plan = PlanText.ofMarathon(4);
        String text = plan.toString();
        return switch (defect) {
            case "broken" -> text.replaceFirst("base|build", "\"");
            case "truncated" -> text.substring(0, text.length() / 2);
            case "empty" -> "";
            case "missing" -> plan.without(2).toString();
            case "day" -> plan.withoutDay(2, 4).toString();
            case "twice" -> text.replaceFirst("\"dayIndex\":3", "\"dayIndex\":2");
            case "phase" -> plan.with(1, week -> week.put("phase", "taper")).toString();
            case "type" ->
                plan.withWorkout(1, 2, workout -> workout.put("type", "swim")).toString();
            case "miles" ->
                plan.withWorkout(1, 2, workout -> workout.put("mileage", 500)).toString();
            default -> throw new IllegalArgumentException(defect);
        };
    }

    private int secondsUntilNextAttempt(Job job) {
        return database.jdbc()
                .sql("SELECT ceil(extract(epoch FROM next_attempt_at - now())) FROM generation_jobs WHERE id = :id")
                .param("id", job.id())
                .query(Integer.class)
                .single();
    }

    /** Messages in the outbox that become due with the job's next attempt. */
    private int messagesDueWith(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT count(*) FROM outbox message JOIN generation_jobs job ON available_at = next_attempt_at
                         WHERE job.id = :id AND payload::jsonb ->> 'jobId' = job.id::text
                        """)
                .param("id", job.id())
                .query(Integer.class)
                .single();
    }

    /** The states the job went through, with what led there. */
    private List<@Nullable String> timeline(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT concat_ws(' ', data ->> 'state', data ->> 'reason') FROM job_events
                         WHERE job_id = :id AND type = 'state' ORDER BY sequence
                        """)
                .param("id", job.id())
                .query(String.class)
                .list();
    }

    private void expire(Job job) {
        database.jdbc()
                .sql("UPDATE generation_jobs SET lease_expires_at = now() - interval '1 s' WHERE id = :id")
                .param("id", job.id())
                .update();
    }

    private String date(Job job, int week, int day) {
        return column(job, week, day, "date::text");
    }

    private String plannedData(Job job, int week, int day) {
        return column(job, week, day, "planned_data::text");
    }

    private String column(Job job, int week, int day, String column) {
        return database.jdbc()
                .sql("SELECT " + column + " FROM training_days_planned"
                        + " WHERE training_plan_id = :plan AND week_index = :week AND day_index = :day")
                .param("plan", job.trainingPlanId())
                .param("week", week)
                .param("day", day)
                .query(String.class)
                .single();
    }
}
