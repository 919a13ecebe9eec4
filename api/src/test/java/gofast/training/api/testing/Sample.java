package gofast.training.api.testing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A good request for a route: what its id belongs to, and its body, if it takes one; {id} stands for the id in both. */
public record Sample(Thing thing, String body) {
    /** An address that passes, but is not called: nothing happens to the athletes of these tests. */
    private static final String WEBHOOK = """
            {"url": "https://8.8.8.8/hooks", "events": ["training.gofast.plan.failed.v1"], "description": "My phone"}""";

    /** Every route of the api has its line here; tests of authorization and of bad requests begin with it. */
    private static final Map<String, Sample> SAMPLES = Map.ofEntries(
            Map.entry("GET /docs", new Sample(Thing.NOTHING, "")),
            Map.entry("GET /openapi.json", new Sample(Thing.NOTHING, "")),
            Map.entry("GET /api/jobs", new Sample(Thing.NOTHING, "")),
            Map.entry("GET /api/jobs/{id}", new Sample(Thing.JOB, "")),
            Map.entry("GET /api/jobs/{id}/events", new Sample(Thing.ENDED_JOB, "")),
            Map.entry("GET /api/training-plans", new Sample(Thing.NOTHING, "")),
            Map.entry("GET /api/training-plans/{id}", new Sample(Thing.DRAFT, "")),
            Map.entry("GET /api/training-plans/{id}/weeks", new Sample(Thing.DRAFT, "")),
            Map.entry("POST /api/jobs/{id}/cancel", new Sample(Thing.JOB, "")),
            Map.entry("POST /api/training-plans", new Sample(Thing.NOTHING, TestAthlete.PLAN)),
            Map.entry("POST /api/training-plan/generate", new Sample(Thing.DRAFT, """
                    {"trainingPlanId": "{id}", "options": {"fresh": true, "phases": "percentages"}}""")),
            Map.entry("PUT /api/athletes/me", new Sample(Thing.NOTHING, TestAthlete.FULL_PROFILE)),
            Map.entry("GET /api/webhooks", new Sample(Thing.NOTHING, "")),
            Map.entry("POST /api/webhooks", new Sample(Thing.NOTHING, WEBHOOK)),
            Map.entry("GET /api/webhooks/{id}", new Sample(Thing.WEBHOOK, "")),
            Map.entry("PUT /api/webhooks/{id}", new Sample(Thing.WEBHOOK, WEBHOOK)),
            Map.entry("DELETE /api/webhooks/{id}", new Sample(Thing.WEBHOOK, "")),
            Map.entry("POST /api/webhooks/{id}/enable", new Sample(Thing.WEBHOOK, "")),
            Map.entry("POST /api/webhooks/{id}/disable", new Sample(Thing.WEBHOOK, "")),
            Map.entry("POST /api/webhooks/{id}/rotate-secret", new Sample(Thing.WEBHOOK, "")),
            Map.entry("POST /api/webhooks/{id}/test", new Sample(Thing.WEBHOOK, "")),
            Map.entry("GET /api/webhooks/{id}/deliveries", new Sample(Thing.WEBHOOK, "")),
            Map.entry("GET /api/webhooks/{id}/deliveries/{eventId}", new Sample(Thing.WEBHOOK, "")),
            Map.entry("POST /api/webhooks/{id}/deliveries/{eventId}/redeliver", new Sample(Thing.WEBHOOK, "")));

    public static Sample of(Route route) {
        return Optional.ofNullable(SAMPLES.get(route.toString()))
                .orElseThrow(() -> new AssertionError(
                        "%s is a new route: add a good request for it to SAMPLES in %s, and what each caller may do to the table in AuthorizationTest"
                                .formatted(route, Sample.class.getName())));
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    public String body(UUID id) {
        return body.replace("{id}", id.toString());
    }

    public String path(Route route, UUID id) {
        return route.path().replace("{id}", id.toString()).replace("{eventId}", id.toString());
    }
}
