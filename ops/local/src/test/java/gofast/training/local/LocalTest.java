package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.openai.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All of it, for real, with a model that answers at once. */
@Timeout(300)
class LocalTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final Ports ports = FreeBlock.choose();
    private final Printed printed = new Printed();
    private final Stop stop = new Stop();

    @Test
    void makesAPlanEndsAndFindsItAgainAtTheNextStart() {
        LocalDate start = MainJob.nextMonday(CLOCK);

        assertThat(local("data").run()).isZero();
        assertThat(printed.text())
                .contains("  week 16 of 16\n", "RACE 26.2\n", "The database holds 112 days of it, and it is active.\n");

        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                LocalSystem system = LocalSystem.start(settings("data"), data, printed.stream(), stop)) {
            UUID plan = onlyPlan(system);
            assertThat(system.saved(plan)).isEqualTo(new SavedPlanQuery.SavedPlan("active", 112));
            assertThat(date(plan, 1, 1)).isEqualTo(start);
            assertThat(date(plan, 2, 1)).isEqualTo(start.plusDays(7));
            assertThat(date(plan, 16, 7)).isEqualTo(start.plusDays(111));
            waitUntilEventsAreOut();
            refusesASecondStartOnTheSameData();
            refusesTakenPorts();
        }
    }

    private void refusesASecondStartOnTheSameData() {
        assertThatThrownBy(() -> local("data").run())
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("The system already runs on the data in " + folder.resolve("data"));
    }

    private void refusesTakenPorts() {
        assertThatThrownBy(() -> local("other").run())
                .isInstanceOf(CannotStartException.class)
                .hasMessageStartingWith("Port " + ports.api() + ", which is for the api, is taken");
    }

    private Local local(String data) {
        return new Local(settings(data), printed.stream(), false, stop, CLOCK);
    }

    private Settings settings(String data) {
        return new Settings(ports, folder.resolve(data), true, SimulatorOptions.defaults(), Optional.empty());
    }

    private static UUID onlyPlan(LocalSystem system) {
        try (Api api = system.api()) {
            List<Plan> plans = api.get("/api/training-plans", PlanList.class).trainingPlans();
            assertThat(plans)
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.state()).isEqualTo("active"));
            return plans.getFirst().id();
        }
    }

    private LocalDate date(UUID plan, int week, int day) {
        return jdbc().sql("""
                        SELECT date FROM training_days_planned
                        WHERE training_plan_id = :plan AND week_index = :week AND day_index = :day
                        """)
                .param("plan", plan)
                .param("week", week)
                .param("day", day)
                .query(LocalDate.class)
                .single();
    }

    /** The relay sends what it finds; the last event may be on its way. */
    private void waitUntilEventsAreOut() {
        while (jdbc().sql("SELECT EXISTS (SELECT FROM outbox)")
                .query(Boolean.class)
                .single()) {
            stop.pause(Duration.ofMillis(50));
        }
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + ports.database() + "/gofast", DatabaseStore.USER, ""));
    }

    record PlanList(List<Plan> trainingPlans) {}

    record Plan(UUID id, String state) {}
}
