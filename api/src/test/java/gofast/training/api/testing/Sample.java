package gofast.training.api.testing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A good request for a route: what its id belongs to, and its body, if it takes one; {id} stands for the id in both. */
public record Sample(Thing thing, String body) {
    /** Every route of the api has its line here; tests of authorization and of bad requests begin with it. */
    private static final Map<String, Sample> SAMPLES = Map.of(
            "GET /api/jobs", new Sample(Thing.NOTHING, ""),
            "GET /api/jobs/{id}", new Sample(Thing.JOB, ""),
            "GET /api/jobs/{id}/events", new Sample(Thing.ENDED_JOB, ""),
            "GET /api/training-plans", new Sample(Thing.NOTHING, ""),
            "GET /api/training-plans/{id}", new Sample(Thing.DRAFT, ""),
            "GET /api/training-plans/{id}/weeks", new Sample(Thing.DRAFT, ""),
            "POST /api/jobs/{id}/cancel", new Sample(Thing.JOB, ""),
            "POST /api/training-plans", new Sample(Thing.NOTHING, TestAthlete.PLAN),
            "POST /api/training-plan/generate", new Sample(Thing.DRAFT, """
                    {"trainingPlanId": "{id}", "options": {"fresh": true, "phases": "percentages"}}"""),
            "PUT /api/athletes/me", new Sample(Thing.NOTHING, TestAthlete.FULL_PROFILE));

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
        return route.path().replace("{id}", id.toString());
    }
}
