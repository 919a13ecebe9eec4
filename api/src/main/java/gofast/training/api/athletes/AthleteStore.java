package gofast.training.api.athletes;

import gofast.training.api.request.Values;
import gofast.training.job.Ids;
import gofast.training.plan.Experience;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The athletes in the database, one per subject. */
@Repository
class AthleteStore {
    private final JdbcClient jdbc;

    AthleteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Creates or replaces the subject's profile, and returns the athlete's id. */
    UUID save(String subject, Profile profile) {
        return jdbc.sql("""
                        INSERT INTO athletes (id, subject, name, five_k_pace_seconds, experience, weekly_mileage,
                                              longest_recent_run, run_days, long_run_day, days_off, max_heart_rate,
                                              birth_year)
                        VALUES (:id, :subject, :name, :fiveKPace, :experience, :weeklyMileage,
                                :longestRecentRun, :runDays, :longRunDay, :daysOff, :maxHeartRate,
                                :birthYear)
                        -- what was left out is cleared
                        ON CONFLICT (subject) DO UPDATE
                           SET name = EXCLUDED.name,
                               five_k_pace_seconds = EXCLUDED.five_k_pace_seconds,
                               experience = EXCLUDED.experience,
                               weekly_mileage = EXCLUDED.weekly_mileage,
                               longest_recent_run = EXCLUDED.longest_recent_run,
                               run_days = EXCLUDED.run_days,
                               long_run_day = EXCLUDED.long_run_day,
                               days_off = EXCLUDED.days_off,
                               max_heart_rate = EXCLUDED.max_heart_rate,
                               birth_year = EXCLUDED.birth_year,
                               updated_at = now()
                        RETURNING id
                        """)
                .param("id", Ids.next())
                .param("subject", subject)
                .param("name", profile.name())
                .param("fiveKPace", profile.fiveKPace().secondsPerMile())
                .param(
                        "experience",
                        profile.training().experience().map(Experience::code).orElse(null))
                .param("weeklyMileage", profile.training().weeklyMileage().orElse(null))
                .param("longestRecentRun", profile.training().longestRecentRun().orElse(null))
                .param("runDays", profile.schedule().runDays().orElse(null))
                .param(
                        "longRunDay",
                        profile.schedule().longRunDay().map(Values::code).orElse(null))
                .param(
                        "daysOff",
                        profile.schedule().daysOff().stream().map(Values::code).toArray(String[]::new))
                .param("maxHeartRate", profile.body().maxHeartRate().orElse(null))
                .param("birthYear", profile.body().birthYear().orElse(null))
                .query(UUID.class)
                .single();
    }
}
