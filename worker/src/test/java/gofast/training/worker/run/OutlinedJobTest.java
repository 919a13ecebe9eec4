package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.OutlinedModel;
import gofast.training.worker.testing.RunningWorker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlinedJobTest {
    private final TestDatabase database = TestDatabase.create();
    private final OutlinedModel model = new OutlinedModel();
    private final RunningWorker worker = RunningWorker.withoutIntake(database, model.baseUrl(), Map.of());
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));

    @BeforeEach
    void forget() {
        model.reset();
        database.jdbc().sql("DELETE FROM generation_cache").update();
    }

    @AfterAll
    void stop() {
        worker.close();
        model.close();
        database.close();
    }

    @Test
    void makesAPlanOfFourCallsAtOnce() throws Exception {
        Job job = run(drafts.submit(16));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(drafts.days(job)).isEqualTo(112);
        assertThat(model.asked()).hasSize(4).allMatch(asked -> asked.weeks().size() == 4);
        assertThat(sources(job)).containsOnly("model");
    }

    @Test
    void tellsOfEachWeekInTheTimelineOfTheJob() throws Exception {
        Job job = run(drafts.submit(16));

        assertThat(events(job)).hasSize(16);
        assertThat(database.jdbc()
                        .sql("SELECT sequence FROM job_events WHERE job_id = :id ORDER BY sequence")
                        .param("id", job.id())
                        .query(Integer.class)
                        .list())
                .first()
                .isEqualTo(1);
        assertThat(events(job)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void notesHowTheJobWasMade() throws Exception {
        Job job = run(drafts.submit(4));

        assertThat(database.jdbc()
                        .sql("SELECT concat_ws(' ', strategy, prompt, models[1]) FROM generation_jobs WHERE id = :id")
                        .param("id", job.id())
                        .query(String.class)
                        .single())
                .isEqualTo("outlined outlined-1 gpt-4o-mini");
    }

    @Test
    void writesDownWhatTheCallsCost() throws Exception {
        Job job = run(drafts.submit(8));

        assertThat(database.jdbc()
                        .sql("""
                                SELECT count(*) || ' ' || sum(input_tokens) || ' ' || sum(output_tokens) || ' ' || sum(usd)::float8
                                  FROM model_calls WHERE job_id = :id AND outcome = 'answered'
                                """)
                        .param("id", job.id())
                        .query(String.class)
                        .single())
                .isEqualTo("2 2000 200 0.00042");
    }

    @Test
    void asksAgainForWeeksThatWereNotUsableAlone() throws Exception {
        model.answers(asked -> asked.isReAsk() ? asked.answered() : asked.streamed(withSwimIn(6, asked.good())));

        Job job = run(drafts.submit(8));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(model.asked()).hasSize(3);
        OutlinedModel.Asked again = model.asked().stream()
                .filter(OutlinedModel.Asked::isReAsk)
                .findFirst()
                .orElseThrow();
        assertThat(again.weeks()).containsExactly(6);
        assertThat(again.inputs().at("/corrections/0/problems/0").asString()).startsWith("day 1: choose one of");
        assertThat(sources(job)).containsOnly("model");
    }

    @Test
    void repairsMilesThatAreOffWithoutAskingAgain() throws Exception {
        model.answers(asked -> asked.streamed(withMiles(2, 95, asked.good())));

        Job job = run(drafts.submit(4));

        assertThat(model.asked()).hasSize(1);
        assertThat(sources(job)).containsExactly("model", "repaired", "model", "model");
    }

    @Test
    void asksTheNextModelAfterThreeUselessAnswers() throws Exception {
        model.answers(asked ->
                asked.model().equals("gpt-4o-mini") ? asked.streamed(withSwimIn(3, asked.good())) : asked.answered());

        Job job = run(drafts.submit(4));

        assertThat(model.asked().stream().map(OutlinedModel.Asked::model))
                .containsExactly("gpt-4o-mini", "gpt-4o-mini", "gpt-4o-mini", "gpt-6-luna");
        assertThat(model.asked().getLast().weeks()).containsExactly(3);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void takesTheLibrarysWeeksWhereNoModelHasUsableOnes() throws Exception {
        model.answers(asked -> asked.streamed(withSwimIn(3, asked.good())));

        Job job = run(drafts.submit(4));

        assertThat(sources(job)).containsExactly("model", "model", "template", "model");
        assertThat(model.asked()).hasSize(9);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void takesTheLibrarysPlanWhenNoModelAnswers() throws Exception {
        model.answers(asked -> asked.failed(400, "unsupported_value"));

        Job job = run(drafts.submit(4));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(sources(job)).containsOnly("template");
        assertThat(drafts.days(job)).isEqualTo(28);
    }

    @Test
    void goesOnWithTheWeeksThatArrivedBeforeTheStreamBroke() throws Exception {
        model.answers(asked -> asked.weeks().size() == 4 ? asked.cutAfter(lengthOfTwoWeeks(asked)) : asked.answered());

        Job job = run(drafts.submit(4));

        assertThat(model.asked().stream().map(OutlinedModel.Asked::weeks))
                .containsExactly(List.of(1, 2, 3, 4), List.of(3, 4));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void neverAsksAgainForAWeekThatAnEarlierAttemptKept() throws Exception {
        Job job = drafts.submit(8);
        model.answers(asked -> asked.weeks().contains(1) ? asked.answered() : asked.failed(401, "invalid_api_key"));
        worker.bean(RunJob.class).run(job.id());
        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RETRYING);
        assertThat(drafts.reload(job).progress().weeksDone()).isEqualTo(4);

        model.reset();
        makeDue(job);
        Job done = run(job);

        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.attempt()).isEqualTo(1);
        assertThat(model.asked()).hasSize(1);
        assertThat(model.asked().getFirst().weeks()).containsExactly(5, 6, 7, 8);
        assertThat(drafts.days(job)).isEqualTo(56);
    }

    @Test
    void givesTheNextAthleteWithTheSameOutlineTheSameWeeks() throws Exception {
        Job first = run(drafts.submit(8));
        model.reset();
        Job second = run(drafts.submit(8));

        assertThat(model.asked()).isEmpty();
        assertThat(sources(second)).containsOnly("cached");
        assertThat(plannedData(second)).isEqualTo(plannedData(first));
        assertThat(database.jdbc()
                        .sql("SELECT sum(hits) FROM generation_cache")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void makesWeeksAnewForWhoAsksForIt() throws Exception {
        run(drafts.submit(4));
        model.reset();
        Job fresh = drafts.submit(4);
        database.jdbc()
                .sql("UPDATE generation_jobs SET fresh = true WHERE id = :id")
                .param("id", fresh.id())
                .update();

        run(fresh);

        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void changesNothingWhenTheLeaseIsLostWhileWeeksArrive() throws Exception {
        Job job = drafts.submit(4);
        model.answers(asked -> {
            database.jdbc()
                    .sql("UPDATE generation_jobs SET lease_token = gen_random_uuid() WHERE id = :id")
                    .param("id", job.id())
                    .update();
            return asked.answered();
        });

        worker.bean(RunJob.class).run(job.id());

        assertThat(drafts.reload(job).state()).isEqualTo(JobState.RUNNING);
        assertThat(drafts.plan(job)).isEqualTo("draft");
        assertThat(drafts.days(job) + drafts.events(job)).isZero();
        assertThat(events(job)).isEmpty();
    }

    private Job run(Job job) throws InterruptedException {
        worker.bean(RunJob.class).run(job.id());
        return drafts.reload(job);
    }

    private void makeDue(Job job) {
        database.jdbc()
                .sql("UPDATE generation_jobs SET next_attempt_at = now() WHERE id = :id")
                .param("id", job.id())
                .update();
    }

    private static ObjectNode withSwimIn(int week, ObjectNode answer) {
        answer.path("weeks").forEach(node -> {
            if (node.path("week").asInt() == week) {
                ((ArrayNode) node.path("codes")).set(0, "swim");
            }
        });
        return answer;
    }

    private static ObjectNode withMiles(int week, double miles, ObjectNode answer) {
        answer.path("weeks").forEach(node -> {
            if (node.path("week").asInt() == week) {
                ((ArrayNode) node.path("miles")).set(0, miles);
            }
        });
        return answer;
    }

    private static int lengthOfTwoWeeks(OutlinedModel.Asked asked) {
        return asked.good().toString().indexOf("\"week\":3") + 12;
    }

    private List<String> sources(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT week ->> 'source' FROM plan_versions, jsonb_array_elements(origins) AS week
                         WHERE training_plan_id = :plan ORDER BY (week ->> 'week')::int
                        """)
                .param("plan", job.trainingPlanId())
                .query(OutlinedJobTest::text)
                .list();
    }

    private static String text(ResultSet row, int n) throws SQLException {
        return row.getString(1);
    }

    private List<Integer> events(Job job) {
        return database.jdbc()
                .sql("SELECT (data ->> 'weekIndex')::int FROM job_events WHERE job_id = :id AND type = 'week'")
                .param("id", job.id())
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Without the sentence about the week, which is for who asked alone. */
    private List<String> plannedData(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT (planned_data - 'coachNotes')::text FROM training_days_planned WHERE training_plan_id = :plan
                         ORDER BY week_index, day_index
                        """)
                .param("plan", job.trainingPlanId())
                .query(OutlinedJobTest::text)
                .list();
    }
}
