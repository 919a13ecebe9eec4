package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.testing.Drafts;
import gofast.training.worker.testing.OutlinedModel;
import gofast.training.worker.testing.OutlinedModel.Asked;
import gofast.training.worker.testing.RunningWorker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** What is kept, for whom, and for how long it is right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeksAreMadeOnceTest {
    private final TestDatabase database = TestDatabase.create();
    private final OutlinedModel model = new OutlinedModel();
    private final RunningWorker worker = RunningWorker.withoutIntake(database, model.baseUrl(), Map.of());
    private final Drafts drafts = new Drafts(database, worker.bean(JobStore.class));

    @BeforeEach
    void forget() {
        model.reset();
        database.jdbc().sql("TRUNCATE generation_cache").update();
    }

    @AfterAll
    void stop() {
        worker.close();
        model.close();
        database.close();
    }

    @Test
    void asksNothingMoreWhenTheStreamBreaksBehindTheLastWeek() throws Exception {
        model.answers(asked -> asked.cutAfter(asked.good().toString().length()));

        Job job = run(drafts.submit(4));

        assertThat(model.asked()).hasSize(1);
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(weeksKeptForOthers()).isEqualTo(1);
    }

    @Test
    void keepsNothingForOthersThatTheLibraryChose() throws Exception {
        model.answers(asked -> asked.failed(400, "unsupported_value"));

        run(drafts.submit(4));

        assertThat(weeksKeptForOthers()).isZero();
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM generation_cache")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksAnewForWeeksThatNoLongerFitTheAthlete() throws Exception {
        Job job = drafts.submit(8);
        model.answers(asked -> asked.weeks().contains(1) ? asked.answered() : asked.failed(401, "invalid_api_key"));
        run(job);
        assertThat(drafts.reload(job).progress().weeksDone()).isEqualTo(4);
        set(job, "days_off = '{wednesday,thursday}'");

        model.reset();
        makeDue(job);
        Job done = run(job);

        assertThat(model.asked().stream().flatMap(asked -> asked.weeks().stream()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(restDays(job)).contains(1, 2);
    }

    @Test
    void fillsTheWeeksOfAnotherAthleteWithOnesOwnPaces() throws Exception {
        Job first = run(drafts.submit(4));
        model.reset();
        Job second = drafts.submit(4);
        set(second, "five_k_pace_seconds = 455");
        run(second);

        assertThat(model.asked()).isEmpty();
        assertThat(planned(second, "label")).isEqualTo(planned(first, "label"));
        assertThat(planned(second, "mileage")).isEqualTo(planned(first, "mileage"));
        assertThat(planned(second, "paceRange")).isNotEmpty().doesNotContainAnyElementsOf(planned(first, "paceRange"));
    }

    @Test
    void tellsNobodyElseWhatTheModelWroteToOneAthlete() throws Exception {
        String note = "Think of the seaside and of your secret.";
        model.answers(asked -> asked.streamed(noted(asked, note)));
        Job first = run(drafts.submit(4));
        Job second = run(drafts.submit(4));

        assertThat(planned(first, "coachNotes")).contains(note);
        assertThat(model.asked()).hasSize(1);
        assertThat(planned(second, "coachNotes")).doesNotContain(note);
        assertThat(database.jdbc()
                        .sql("SELECT weeks::text FROM generation_cache")
                        .query(String.class)
                        .single())
                .doesNotContain("seaside");
    }

    private static ObjectNode noted(Asked asked, String note) {
        ObjectNode answer = asked.good();
        answer.path("weeks").forEach(week -> ((ObjectNode) week).put("note", note));
        return answer;
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

    private void set(Job job, String assignment) {
        database.jdbc()
                .sql("UPDATE athletes SET " + assignment
                        + " WHERE id = (SELECT athlete_id FROM generation_jobs WHERE id = :id)")
                .param("id", job.id())
                .update();
    }

    private int weeksKeptForOthers() {
        return database.jdbc()
                .sql("SELECT count(*) FROM generation_cache WHERE weeks IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    /** Such a value of all days that have it. */
    private List<String> planned(Job job, String field) {
        return database.jdbc()
                .sql("""
                        SELECT planned_data ->> :field FROM training_days_planned
                         WHERE training_plan_id = :plan AND planned_data ->> :field IS NOT NULL
                         ORDER BY week_index, day_index
                        """)
                .param("field", field)
                .param("plan", job.trainingPlanId())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The days, 1 to 7, that are rest in every week. */
    private List<Integer> restDays(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT day_index FROM training_days_planned WHERE training_plan_id = :plan
                         GROUP BY day_index HAVING bool_and(planned_data ->> 'type' = 'rest')
                        """)
                .param("plan", job.trainingPlanId())
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
