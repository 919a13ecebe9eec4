package gofast.training.api.plans;

import gofast.training.api.page.Cursor;
import gofast.training.api.page.PageRequest;
import gofast.training.job.Ids;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.plan.RaceDistance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans in the database. */
@Repository
class PlanStore {
    /** A plan in a list, without its review. */
    record Listed(Cursor place, StoredPlan plan) {}

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a draft with its race. */
    StoredPlan create(String subject, NewPlan plan) {
        UUID id = Ids.next();
        jdbc.sql("""
                        WITH race AS (
                            INSERT INTO races (id, name, distance, race_date)
                            VALUES (:raceId, :raceName, :distance, :raceDate)
                            RETURNING id),
                        plan AS (
                            INSERT INTO training_plans (id, subject, name, goal_time_seconds, start_date)
                            VALUES (:id, :subject, :name, :goalTime, :startDate)
                            RETURNING id)
                        INSERT INTO race_training_plans (training_plan_id, race_id)
                        SELECT plan.id, race.id FROM plan, race
                        """)
                .param("id", id)
                .param("subject", subject)
                .param("name", plan.name().orElse(null))
                .param("goalTime", plan.goalTime().seconds())
                .param("startDate", plan.startDate())
                .param("raceId", Ids.next())
                .param("raceName", plan.race().name())
                .param("distance", plan.race().distance().code())
                .param("raceDate", plan.race().date())
                .update();
        return StoredPlan.draft(id, subject, plan);
    }

    Optional<StoredPlan> find(UUID id) {
        return jdbc.sql("""
                        SELECT plan.*, race.name AS race_name, race.distance, race.race_date,
                               made.score, made.violations
                          FROM training_plans plan
                          LEFT JOIN race_training_plans chosen ON chosen.training_plan_id = plan.id
                          LEFT JOIN races race ON race.id = chosen.race_id
                          LEFT JOIN plan_versions made ON made.training_plan_id = plan.id AND made.version = plan.version
                         WHERE plan.id = :id
                        """).param("id", id).query(PlanStore::planWithReview).optional();
    }

    /** The subject's plans, newest first, with the place that each has in the list. */
    List<Listed> list(String subject, Optional<String> state, PageRequest page) {
        return jdbc.sql("""
                        SELECT plan.*, race.name AS race_name, race.distance, race.race_date
                          FROM training_plans plan
                          LEFT JOIN race_training_plans chosen ON chosen.training_plan_id = plan.id
                          LEFT JOIN races race ON race.id = chosen.race_id
                         WHERE plan.subject = :subject
                           AND (plan.created_at, plan.id) < (:createdAt, :id)
                           %s
                         ORDER BY plan.created_at DESC, plan.id DESC
                         LIMIT :most
                        """.formatted(state.isPresent() ? "AND plan.state = :state" : ""))
                .param("subject", subject)
                .param("state", state.orElse(null))
                .param("createdAt", page.after().createdAt().atOffset(ZoneOffset.UTC))
                .param("id", page.after().id())
                .param("most", page.fetch())
                .query((row, n) -> new Listed(place(row), plan(row, Optional.empty())))
                .list();
    }

    private static Cursor place(ResultSet row) throws SQLException {
        return new Cursor(
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class));
    }

    /** All days of a version, in order. */
    List<PlannedDay> days(UUID planId, int version) {
        return jdbc.sql("""
                        SELECT week_index, day_index, date, phase, planned_data, origin.source,
                               (planned_data ->> 'mileage')::double precision AS mileage
                          FROM training_days_planned
                          LEFT JOIN (SELECT (week ->> 'week')::integer AS week_index, week ->> 'source' AS source
                                       FROM plan_versions, jsonb_array_elements(origins) AS week
                                      WHERE training_plan_id = :planId AND version = :version) origin
                                USING (week_index)
                         WHERE training_plan_id = :planId AND version = :version
                         ORDER BY week_index, day_index
                        """)
                .param("planId", planId)
                .param("version", version)
                .query((row, n) -> new PlannedDay(
                        row.getInt("week_index"),
                        row.getInt("day_index"),
                        row.getObject("date", LocalDate.class),
                        row.getString("phase"),
                        Optional.ofNullable(row.getString("source")),
                        row.getDouble("mileage"),
                        row.getString("planned_data")))
                .list();
    }

    private static StoredPlan planWithReview(ResultSet row, int n) throws SQLException {
        return plan(row, review(row));
    }

    private static StoredPlan plan(ResultSet row, Optional<StoredPlan.Review> review) throws SQLException {
        return new StoredPlan(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                Optional.ofNullable(row.getString("name")),
                row.getString("state"),
                new StoredPlan.Goal(
                        number(row, "goal_time_seconds").map(GoalTime::new),
                        number(row, "goal_five_k_pace_seconds").map(Pace::new)),
                Optional.ofNullable(row.getObject("start_date", LocalDate.class)),
                race(row),
                number(row, "version"),
                review);
    }

    /** Versions made before reviews were kept have none. */
    private static Optional<StoredPlan.Review> review(ResultSet row) throws SQLException {
        String findings = row.getString("violations");
        return findings == null ? Optional.empty() : Optional.of(new StoredPlan.Review(row.getInt("score"), findings));
    }

    private static Optional<Race> race(ResultSet row) throws SQLException {
        String name = row.getString("race_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new Race(
                        name,
                        RaceDistance.parse(row.getString("distance")),
                        row.getObject("race_date", LocalDate.class)));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
