package gofast.training.local;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What an athlete's frontend does, in the athlete's words. */
final class StoryOfAnAthlete implements AutoCloseable {
    private final Api api;

    StoryOfAnAthlete(Api api) {
        this.api = api;
    }

    void saysWhoTheyAre() {
        api.put("/api/athletes/me", Map.of("name", "Alex", "fiveKPace", "7:30", "longRunDay", "sunday"), Map.class);
    }

    UUID draftsAMarathon(LocalDate start, LocalDate day) {
        Map<String, Object> race = Map.of("name", "City Marathon", "distance", "marathon", "date", day.toString());
        return api.post(
                        "/api/training-plans",
                        Map.of("goalTime", "3:45:00", "startDate", start.toString(), "race", race),
                        Draft.class)
                .id();
    }

    /** The id of the job. */
    String asksForIt(UUID plan) {
        return api.post("/api/training-plan/generate", Map.of("trainingPlanId", plan.toString()), JobStatus.class)
                .id();
    }

    void followsTheJob(String job) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get("/api/jobs/" + job, JobStatus.class).succeeded());
    }

    List<Week> readsThePlan(UUID plan) {
        return api.get("/api/training-plans/" + plan + "/weeks", Weeks.class).weeks();
    }

    @Override
    public void close() {
        api.close();
    }

    record Draft(UUID id) {}

    record Weeks(List<Week> weeks) {}

    record Week(int weekIndex, List<Day> days) {}

    record Day(int dayIndex, String date, Workout workout) {}

    record Workout(String type, double mileage) {}
}
