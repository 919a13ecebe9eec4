package gofast.training.api.submit;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fetches all that the checks look at in one round trip. */
@Repository
class CandidateStore {
    private final JdbcClient jdbc;

    CandidateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Candidate> find(UUID planId) {
        return jdbc.sql("""
                        SELECT plan.id, plan.subject, plan.state, plan.goal_time_seconds, plan.start_date,
                               race.distance, race.race_date,
                               athlete.id AS athlete_id, athlete.five_k_pace_seconds
                          FROM training_plans plan
                          LEFT JOIN race_training_plans chosen ON chosen.training_plan_id = plan.id
                          LEFT JOIN races race ON race.id = chosen.race_id
                          LEFT JOIN athletes athlete ON athlete.subject = plan.subject
                         WHERE plan.id = :planId
                        """)
                .param("planId", planId)
                .query(CandidateStore::candidate)
                .optional();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("state").equals("draft"),
                Optional.ofNullable(row.getObject("goal_time_seconds", Integer.class))
                        .map(GoalTime::new),
                Optional.ofNullable(row.getObject("start_date", LocalDate.class)),
                race(row),
                athlete(row));
    }

    private static Optional<Candidate.Course> race(ResultSet row) throws SQLException {
        String distance = row.getString("distance");
        return distance == null
                ? Optional.empty()
                : Optional.of(new Candidate.Course(
                        RaceDistance.parse(distance), row.getObject("race_date", LocalDate.class)));
    }

    private static Optional<Candidate.Runner> athlete(ResultSet row) throws SQLException {
        UUID id = row.getObject("athlete_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Candidate.Runner(
                        id,
                        Optional.ofNullable(row.getObject("five_k_pace_seconds", Integer.class))
                                .map(Pace::new)));
    }
}
