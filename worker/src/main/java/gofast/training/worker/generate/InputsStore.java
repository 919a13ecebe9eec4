package gofast.training.worker.generate;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.Goal;
import gofast.training.coaching.MaxHeartRate;
import gofast.training.coaching.PhaseSplit;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.job.ClaimedJob;
import gofast.training.plan.Experience;
import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.Race;
import gofast.training.plan.RaceDistance;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a plan is made from. */
@Repository
public class InputsStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    InputsStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The inputs of a job's plan; empty where the plan is no draft, or not complete, any more. */
    public Optional<GenerationInputs> find(ClaimedJob job) {
        return jdbc.sql("""
                        SELECT plan.goal_time_seconds, plan.goal_five_k_pace_seconds, plan.start_date,
                               race.name AS race_name, race.distance, race.race_date, job.phases, job.fresh, athlete.*
                          FROM generation_jobs job
                          JOIN training_plans plan ON plan.id = job.training_plan_id
                          JOIN race_training_plans link ON link.training_plan_id = plan.id
                          JOIN races race ON race.id = link.race_id
                          JOIN athletes athlete ON athlete.id = job.athlete_id
                         WHERE job.id = :jobId AND plan.state = 'draft'
                           AND plan.goal_time_seconds IS NOT NULL AND plan.start_date IS NOT NULL
                           AND athlete.five_k_pace_seconds IS NOT NULL
                        """).param("jobId", job.id()).query(this::inputs).optional();
    }

    private GenerationInputs inputs(ResultSet row, int n) throws SQLException {
        var race = new Race(
                row.getString("race_name"),
                RaceDistance.parse(row.getString("distance")),
                row.getObject("race_date", LocalDate.class));
        var goalTime = new GoalTime(row.getInt("goal_time_seconds"));
        var calendar = new TrainingCalendar(row.getObject("start_date", LocalDate.class), race.date());
        return new GenerationInputs(
                race,
                goalTime,
                goalFiveKPace(row, new Goal(race.distance(), goalTime)),
                calendar,
                phases(row).orElseGet(() -> PhaseSplit.of(calendar.totalWeeks(), race.distance())),
                athlete(row),
                row.getBoolean("fresh"));
    }

    /** A job from before there was a choice has none. */
    private static Optional<PhaseSplit> phases(ResultSet row) throws SQLException {
        Array phases = row.getArray("phases");
        if (phases == null) {
            return Optional.empty();
        }
        Integer[] weeks = (Integer[]) phases.getArray();
        return Optional.of(new PhaseSplit(weeks[0], weeks[1], weeks[2], weeks[3]));
    }

    private static Pace goalFiveKPace(ResultSet row, Goal goal) throws SQLException {
        OptionalInt stored = integer(row, "goal_five_k_pace_seconds");
        return stored.isPresent() ? new Pace(stored.getAsInt()) : goal.fiveKPace();
    }

    private Athlete athlete(ResultSet row) throws SQLException {
        return new Athlete(
                new Pace(row.getInt("five_k_pace_seconds")),
                Optional.ofNullable(row.getString("experience")).map(Experience::parse),
                decimal(row, "weekly_mileage"),
                decimal(row, "longest_recent_run"),
                new Athlete.Preferences(
                        integer(row, "run_days"),
                        Optional.ofNullable(row.getString("long_run_day")).map(InputsStore::weekday),
                        daysOff(row)),
                maxHeartRate(row));
    }

    private Optional<MaxHeartRate> maxHeartRate(ResultSet row) throws SQLException {
        OptionalInt known = integer(row, "max_heart_rate");
        if (known.isPresent()) {
            return Optional.of(new MaxHeartRate(known.getAsInt()));
        }
        OptionalInt birthYear = integer(row, "birth_year");
        return birthYear.isPresent()
                ? Optional.of(MaxHeartRate.ofAge(Year.now(clock).getValue() - birthYear.getAsInt()))
                : Optional.empty();
    }

    private static Set<DayOfWeek> daysOff(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("days_off").getArray())
                .map(InputsStore::weekday)
                .collect(Collectors.toSet());
    }

    private static DayOfWeek weekday(String code) {
        return DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
