package gofast.training.worker.commit;

import gofast.training.coaching.TrainingCalendar;
import gofast.training.job.ClaimedJob;
import gofast.training.plan.Plan;
import gofast.training.review.ReviewedPlan;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.Origin;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a reviewed plan into the database, within the caller's transaction. */
@Repository
class PlanStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The version after the plan's newest, counting from 1. */
    int nextVersion(ClaimedJob job) {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(version), 0) + 1 FROM plan_versions WHERE training_plan_id = :planId
                        """)
                .param("planId", job.trainingPlanId())
                .query(Integer.class)
                .single();
    }

    /** Whether a version of this job's is there. */
    boolean isMadeBy(ClaimedJob job) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM plan_versions WHERE job_id = :jobId)")
                .param("jobId", job.id())
                .query(Boolean.class)
                .single();
    }

    void activate(
            ClaimedJob job, int version, GenerationInputs inputs, ReviewedPlan reviewed, Map<Integer, Origin> origins) {
        activatePlan(job, version, inputs);
        assignToAthlete(job);
        insertVersion(job, version, reviewed, origins);
        insertDays(job, version, rows(inputs.calendar(), reviewed.plan()));
    }

    private void activatePlan(ClaimedJob job, int version, GenerationInputs inputs) {
        int updated = jdbc.sql("""
                        UPDATE training_plans
                           SET state = 'active', goal_five_k_pace_seconds = :pace, version = :version, updated_at = now()
                         WHERE id = :planId AND state = 'draft'
                        """)
                .param("pace", inputs.goalFiveKPace().secondsPerMile())
                .param("version", version)
                .param("planId", job.trainingPlanId())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("Plan " + job.trainingPlanId() + " is no draft while job " + job.id()
                    + " runs, though a plan leaves that state only with its one unfinished job");
        }
    }

    private void assignToAthlete(ClaimedJob job) {
        jdbc.sql("""
                        INSERT INTO athlete_training_plans (training_plan_id, athlete_id) VALUES (:planId, :athleteId)
                        ON CONFLICT (training_plan_id) DO NOTHING
                        """)
                .param("planId", job.trainingPlanId())
                .param("athleteId", job.athleteId())
                .update();
    }

    private void insertVersion(ClaimedJob job, int version, ReviewedPlan reviewed, Map<Integer, Origin> origins) {
        jdbc.sql("""
                        INSERT INTO plan_versions (training_plan_id, version, job_id, score, violations, origins)
                        VALUES (:planId, :version, :jobId, :score, :violations::jsonb, :origins::jsonb)
                        """)
                .param("score", reviewed.score().total())
                .param("violations", json.writeValueAsString(Finding.of(reviewed.violations())))
                .param("origins", json.writeValueAsString(WeekOrigin.of(origins)))
                .param("planId", job.trainingPlanId())
                .param("version", version)
                .param("jobId", job.id())
                .update();
    }

    private void insertDays(ClaimedJob job, int version, List<DayRow> rows) {
        jdbc.sql("""
                        INSERT INTO training_days_planned
                               (training_plan_id, version, week_index, day_index, date, phase, planned_data)
                        SELECT :planId, :version, week_index, day_index, date::date, phase, planned_data::jsonb
                          FROM unnest(:weeks, :days, :dates, :phases, :data)
                               AS day (week_index, day_index, date, phase, planned_data)
                        """)
                .param("planId", job.trainingPlanId())
                .param("version", version)
                .param("weeks", rows.stream().map(DayRow::week).toArray(Integer[]::new))
                .param("days", rows.stream().map(DayRow::day).toArray(Integer[]::new))
                .param("dates", column(rows, DayRow::date))
                .param("phases", column(rows, DayRow::phase))
                .param("data", column(rows, DayRow::plannedData))
                .update();
    }

    private static String[] column(List<DayRow> rows, Function<DayRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private List<DayRow> rows(TrainingCalendar calendar, Plan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.days().stream()
                        .map(day -> new DayRow(
                                week.index(),
                                day.index(),
                                calendar.dateOf(week.index(), day.index()).toString(),
                                week.phase().code(),
                                json.writeValueAsString(PlannedData.of(day.workout())))))
                .toList();
    }

    private record DayRow(int week, int day, String date, String phase, String plannedData) {}
}
