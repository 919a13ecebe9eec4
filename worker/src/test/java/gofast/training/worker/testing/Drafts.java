package gofast.training.worker.testing;

import gofast.training.job.Ids;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import gofast.training.job.NewJob;
import gofast.training.plan.RaceDistance;
import gofast.training.testing.TestDatabase;
import java.time.LocalDate;
import java.util.UUID;

/** Puts athletes with drafts of marathon plans into a database, as the api would. */
public final class Drafts {
    private final TestDatabase database;
    private final JobStore jobs;

    public Drafts(TestDatabase database, JobStore jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** A job for a new draft of so many weeks from 2025-01-01, a Wednesday, to a race on the last day of the last week. */
    public Job submit(int weeks) {
        UUID athlete = athlete();
        UUID plan = draft(LocalDate.of(2025, 1, 1), weeks);
        return jobs.submit(new NewJob(plan, athlete, weeks, NewJob.Options.usual(weeks, RaceDistance.MARATHON)));
    }

    /** The same, of whose message no broker ever hears. */
    public Job submitWithoutMessage(int weeks) {
        database.jdbc().sql("ALTER TABLE outbox DISABLE TRIGGER ALL").update();
        Job job = submit(weeks);
        database.jdbc().sql("DELETE FROM outbox").update();
        return job;
    }

    private UUID athlete() {
        UUID id = Ids.next();
        database.jdbc().sql("""
                        INSERT INTO athletes (id, subject, name, five_k_pace_seconds, days_off, birth_year)
                        VALUES (:id, :subject, 'Alex', 450, '{friday}', 1990)
                        """).param("id", id).param("subject", id.toString()).update();
        return id;
    }

    private UUID draft(LocalDate start, int weeks) {
        UUID id = Ids.next();
        database.jdbc()
                .sql("""
                        WITH race AS (
                            INSERT INTO races (id, name, distance, race_date)
                            VALUES (:race, 'Spring Marathon', 'marathon', :date) RETURNING id),
                        plan AS (
                            INSERT INTO training_plans (id, subject, goal_time_seconds, start_date)
                            VALUES (:id, 'alex', 12600, :start) RETURNING id)
                        INSERT INTO race_training_plans (training_plan_id, race_id) SELECT plan.id, race.id FROM plan, race
                        """)
                .param("race", Ids.next())
                .param("date", start.plusDays(weeks * 7L - 1))
                .param("id", id)
                .param("start", start)
                .update();
        return id;
    }

    public int days(Job job) {
        return count("SELECT count(*) FROM training_days_planned WHERE training_plan_id = :id", job.trainingPlanId());
    }

    public int versions(Job job) {
        return count("SELECT count(*) FROM plan_versions WHERE training_plan_id = :id", job.trainingPlanId());
    }

    public int assignments(Job job) {
        return count("SELECT count(*) FROM athlete_training_plans WHERE training_plan_id = :id", job.trainingPlanId());
    }

    /** Events in the outbox about the job's plan. */
    public int events(Job job) {
        return count("""
                SELECT count(*) FROM outbox
                 WHERE exchange = 'gofast.plan.events' AND payload::jsonb ->> 'subject' = :id::text
                """, job.trainingPlanId());
    }

    private int count(String sql, UUID id) {
        return database.jdbc().sql(sql).param("id", id).query(Integer.class).single();
    }

    /** State, goal pace and version of the job's plan, as the row shows them. */
    public String plan(Job job) {
        return database.jdbc()
                .sql("""
                        SELECT concat_ws(' ', state, goal_five_k_pace_seconds, version) FROM training_plans WHERE id = :id
                        """)
                .param("id", job.trainingPlanId())
                .query(String.class)
                .single();
    }

    public Job reload(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }
}
