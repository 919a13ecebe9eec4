package gofast.training.api.testing;

import gofast.training.api.security.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An athlete of a running api, with a token. */
public record TestAthlete(RunningApi api, String subject, ApiClient client) {
    public static final String PROFILE = """
            {"name": "Ada", "fiveKPace": "7:30"}""";

    /** Everything that may be said in a profile. */
    public static final String FULL_PROFILE = """
            {"name":"Ada Lovelace 🏃","fiveKPace":"7:30","experience":"beginner","weeklyMileage":20.5,
             "longestRecentRun":8.0,"runDays":4,"longRunDay":"saturday","daysOff":["monday","friday"],
             "maxHeartRate":188,"birthYear":1985}""";

    /** 16 weeks to a marathon. */
    public static final String PLAN = """
            {"name": "Spring", "goalTime": "3:45:00", "startDate": "2026-06-15",
             "race": {"name": "Lake Marathon", "distance": "marathon", "date": "2026-10-04"}}""";

    /** The same one with another token. */
    public TestAthlete withRoles(Role... roles) {
        return api.athlete(subject, roles);
    }

    public TestAthlete withProfile() {
        client.put("/api/athletes/me", PROFILE).hasStatus(200);
        return this;
    }

    /** A draft that may be generated. */
    public UUID draft() {
        return client.post("/api/training-plans", PLAN).hasStatus(201).idOfBody();
    }

    /** A job in the queue, for a draft of its own. */
    public TestJob job() {
        return jobOf(draft());
    }

    /** A job in the queue, for this draft. */
    public TestJob jobOf(UUID planId) {
        return jobWith(generate(planId).hasStatus(202).idOfBody());
    }

    /** A job that is there. */
    public TestJob jobWith(UUID id) {
        return new TestJob(api, id);
    }

    /** A webhook with a delivery that arrived, both with the same id, at an address that the api never connects to. */
    public UUID webhook() {
        return webhook(Optional.of(subject), false);
    }

    /** The same, for all athletes, of this service. */
    public UUID webhookOfService() {
        return webhook(Optional.of(subject), true);
    }

    /** The same, for all athletes, of the operators. */
    public UUID webhookOfOperators() {
        return webhook(Optional.empty(), false);
    }

    private UUID webhook(Optional<String> owner, boolean isService) {
        UUID id = UUID.randomUUID();
        api.sql()
                .sql("""
                        WITH webhook AS (
                            INSERT INTO webhooks (id, subject, of_service, url, events, secret)
                            VALUES (:id, :subject, :ofService, 'https://127.0.0.1:1/', '{}', 'whsec_AAAA'))
                        INSERT INTO webhook_deliveries (webhook_id, event_id, event_type, body, state, finished_at)
                        VALUES (:id, :id, 'training.gofast.plan.failed.v1', '{}', 'delivered', now())
                        """)
                .param("id", id)
                .param("subject", owner.orElse(null))
                .param("ofService", isService)
                .update();
        return id;
    }

    public Answer generate(UUID planId) {
        return generate("""
                {"trainingPlanId": "%s"}""".formatted(planId));
    }

    public Answer generate(String json) {
        return client.post("/api/training-plan/generate", json);
    }

    /** Makes a draft active, as the worker does, with one week of two days planned. */
    public void activate(UUID planId, UUID jobId) {
        api.sql()
                .sql("""
                        WITH version AS (
                            INSERT INTO plan_versions (training_plan_id, version, job_id) VALUES (:plan, 1, :job)),
                        plan AS (
                            UPDATE training_plans SET state = 'active', version = 1, goal_five_k_pace_seconds = 424
                             WHERE id = :plan)
                        INSERT INTO training_days_planned
                               (training_plan_id, version, week_index, day_index, date, phase, planned_data)
                        VALUES (:plan, 1, 2, 1, :start::date + 7, 'build', '{"type": "rest", "mileage": 0}'),
                               (:plan, 1, 1, 2, :start::date + 1, 'base', '{"type": "easy", "mileage": 3.14}'),
                               (:plan, 1, 1, 1, :start::date, 'base',
                                '{"type": "tempo", "mileage": 5, "targetPace": "8:00", "hrZone": "4",
                                  "segments": [{"type": "warmup", "distance": 1.5}]}')
                        """)
                .param("plan", planId)
                .param("job", jobId)
                .param("start", LocalDate.of(2026, 6, 15))
                .update();
    }
}
