package gofast.training.local;

import gofast.training.local.JobStatus.Failure;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What this system is for, done once: an athlete's plan for a marathon, from the draft to all its days. */
final class MainJob {
    static final int WEEKS = 16;

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Api api;
    private final ProgressView view;
    private final Stop stop;
    private final Clock clock;

    MainJob(Api api, ProgressView view, Stop stop, Clock clock) {
        this.api = api;
        this.view = view;
        this.stop = stop;
        this.clock = clock;
    }

    Outcome run() {
        describeAthlete();
        Draft draft = draftMarathon();
        JobStatus job = follow(submit(draft));
        if (!job.succeeded()) {
            return new Outcome.Failed(draft.id(), job.id(), reason(job));
        }
        var plan = api.get(path(draft), Plan.class);
        var weeks = api.get(path(draft) + "/weeks", Weeks.class);
        return new Outcome.Planned(plan, job.id(), weeks.weeks());
    }

    private void describeAthlete() {
        api.put(
                "/api/athletes/me",
                Map.of(
                        "name", "Alex",
                        "fiveKPace", "7:30",
                        "experience", "intermediate",
                        "weeklyMileage", 25,
                        "longestRecentRun", 9,
                        "runDays", 5,
                        "longRunDay", "sunday"),
                Map.class);
    }

    private Draft draftMarathon() {
        LocalDate start = nextMonday(clock);
        Map<String, String> race = Map.of(
                "name", "City Marathon",
                "distance", "marathon",
                "date", start.plusWeeks(WEEKS).minusDays(1).toString());
        Map<String, Object> draft =
                Map.of("name", "My marathon", "goalTime", "3:45:00", "startDate", start.toString(), "race", race);
        return api.post("/api/training-plans", draft, Draft.class);
    }

    static LocalDate nextMonday(Clock clock) {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private JobStatus submit(Draft draft) {
        return api.post("/api/training-plan/generate", Map.of("trainingPlanId", draft.id()), JobStatus.class);
    }

    private JobStatus follow(JobStatus submitted) {
        Instant end = clock.instant().plus(PATIENCE);
        JobStatus job = submitted;
        view.show(job);
        while (!job.isOver() && clock.instant().isBefore(end)) {
            stop.pause(POLL_INTERVAL);
            job = api.get("/api/jobs/" + job.id(), JobStatus.class);
            view.show(job);
        }
        view.end();
        return job;
    }

    private static String reason(JobStatus job) {
        return job.error().map(MainJob::reason).orElse("it is " + job.state());
    }

    private static String reason(Failure failure) {
        return failure.code() + ": " + failure.detail();
    }

    private static String path(Draft draft) {
        return "/api/training-plans/" + draft.id();
    }

    /** How it ended. */
    sealed interface Outcome {
        UUID planId();

        String jobId();

        record Planned(Plan plan, String jobId, List<PlannedWeek> weeks) implements Outcome {
            public Planned {
                weeks = List.copyOf(weeks);
            }

            @Override
            public UUID planId() {
                return plan.id();
            }
        }

        record Failed(UUID planId, String jobId, String reason) implements Outcome {}
    }

    record Plan(UUID id, String name, String state, String goalTime, String goalFiveKPace, Race race) {}

    record Race(String name, String distance, LocalDate date) {}

    record Draft(UUID id) {}

    record Weeks(List<PlannedWeek> weeks) {
        Weeks {
            weeks = List.copyOf(weeks);
        }
    }
}
