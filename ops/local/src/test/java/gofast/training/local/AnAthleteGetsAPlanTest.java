package gofast.training.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.openai.simulator.SimulatorOptions;
import gofast.training.local.Api.ApiException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The story of the whole system, from the first request to the event that tells of the plan. */
@Timeout(300)
class AnAthleteGetsAPlanTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @TempDir
    private Path folder;

    private final Stop stop = new Stop();

    @Test
    void fromTheFirstRequestToTheEvent() throws Exception {
        Ports ports = FreeBlock.choose();
        var settings = new Settings(ports, folder, true, SimulatorOptions.defaults(), Optional.empty());
        try (DataDirectory data = DataDirectory.open(folder);
                LocalSystem system = LocalSystem.start(settings, data, new Printed().stream(), stop);
                var alex = new StoryOfAnAthlete(system.api());
                Listener friends = Listener.on(ports.broker())) {
            tell(system, alex, friends);
        }
    }

    private static void tell(LocalSystem system, StoryOfAnAthlete alex, Listener friends) {
        alex.saysWhoTheyAre();
        UUID plan = alex.draftsAMarathon(START, START.plusDays(15 * 7 + 6));
        String job = alex.asksForIt(plan);
        assertThat(alex.asksForIt(plan)).isEqualTo(job);

        alex.followsTheJob(job);

        List<StoryOfAnAthlete.Week> weeks = alex.readsThePlan(plan);
        assertThat(weeks).hasSize(16).allSatisfy(week -> assertThat(week.days()).hasSize(7));
        assertThat(weeks.get(0).days().getFirst().date()).isEqualTo("2025-01-01");
        assertThat(weeks.get(1).days().getFirst().date()).isEqualTo("2025-01-08");
        assertThat(weeks.get(15).days().getLast().workout().type()).isEqualTo("race");
        assertThat(system.saved(plan)).isEqualTo(new SavedPlanQuery.SavedPlan("active", 112));

        assertThat(friends.hear()).contains("plan.generated.v1", plan.toString(), job, "\"days\":112");
        assertThatThrownBy(() -> alex.asksForIt(plan))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("generated already");
    }
}
