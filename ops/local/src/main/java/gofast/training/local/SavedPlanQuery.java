package gofast.training.local;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database holds of a plan, whatever the api says. */
final class SavedPlanQuery {
    private final JdbcClient jdbc;

    SavedPlanQuery(String url) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, DatabaseStore.USER, ""));
    }

    SavedPlan read(UUID planId) {
        return jdbc.sql("""
                        SELECT state, (SELECT count(*) FROM training_days_planned WHERE training_plan_id = id) AS days
                        FROM training_plans
                        WHERE id = :id
                        """).param("id", planId).query(SavedPlan.class).single();
    }

    record SavedPlan(String state, int days) {}
}
