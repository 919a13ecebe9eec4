package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.security.Role;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.Sample;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestJob;
import gofast.training.api.testing.TestStream;
import gofast.training.job.AttemptStore;
import gofast.training.job.Ids;
import gofast.training.job.LeaseStore;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a running api, which nobody else uses, give every answer it has. The order counts: ids are numbered by it. */
final class Scenes {
    static final Map<String, Object> SETTINGS = Map.of(
            "gofast.cors.allowed-origins", "https://app.example.com",
            "gofast.authentication.failures-per-minute", "60",
            "spring.datasource.hikari.connection-timeout", 3000,
            "logging.level.com.zaxxer.hikari", "off",
            "logging.level.gofast.training", "off");

    private static final String NOBODYS = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String WEEK = """
            {"weekIndex": 1, "phase": "base", "source": "model", "days": [
             {"dayIndex": 1, "workout": {"type": "tempo", "mileage": 5.0, "targetPace": "8:05", "hrZone": "4",
              "segments": [{"type": "warmup", "distance": 1.0}, {"type": "tempo", "distance": 3.0, "pace": "8:05"},
                           {"type": "cooldown", "distance": 1.0}], "label": "Tempo run"}},
             {"dayIndex": 2, "workout": {"type": "rest", "mileage": 0.0}}]}""";

    private final RunningApi api;
    private final Recordings recordings;

    Scenes(RunningApi api, Recordings recordings) {
        this.api = api;
        this.recordings = recordings;
    }

    void playAll() {
        aWorkerIsThere();
        profile();
        drafts();
        plan();
        submits();
        refusedSubmits();
        limits();
        keys();
        jobs();
        streams();
        refusedJobs();
        webhooks();
        deliveries();
        refusedWebhooks();
        description();
        atEveryRoute();
        outsideOfRoutes();
        troubles();
    }

    private void aWorkerIsThere() {
        api.sql().sql("""
                        INSERT INTO workers (id, name, concurrency, running, seen_at)
                        VALUES (gen_random_uuid(), 'worker', 16, 0, now() + interval '1 hour')
                        """).update();
    }

    private void profile() {
        TestAthlete ada = api.athlete();
        recordings.keep("a whole profile", ada.client().put("/api/athletes/me", TestAthlete.FULL_PROFILE));
        recordings.keep("no more than is needed", ada.client().put("/api/athletes/me", TestAthlete.PROFILE));
        recordings.keep(ada.client().put("/api/athletes/me", """
                {"name": "Ada", "fiveKPace": "7.5", "runDays": 2, "pace": 7}"""));
    }

    private void drafts() {
        TestAthlete ada = api.athlete();
        recordings.keep(ada.client().post("/api/training-plans", """
                {"goalTime": "3:45", "startDate": "2026-06-15", "race": {"name": "Lake Marathon", "distance": "marathon"}}"""));
        String path = recordings
                .keep("a draft", ada.client().post("/api/training-plans", TestAthlete.PLAN))
                .header("Location");
        recordings.keep("a draft", ada.client().get(path));
        recordings.keep("a draft", ada.client().get(path + "/weeks"));
        ada.draft();
        recordings.keep("the first page", ada.client().get("/api/training-plans?limit=1"));
        recordings.keep("all there are", ada.client().get("/api/training-plans?state=draft"));
        List.of("", "/weeks").forEach(part -> {
            recordings.keep(api.athlete().client().get(path + part));
            recordings.keep(ada.client().get("/api/training-plans/" + NOBODYS + part));
        });
    }

    private void plan() {
        TestAthlete ada = api.athlete().withProfile();
        UUID plan = ada.draft();
        ada.activate(plan, ada.jobOf(plan).id());
        api.sql().sql("""
                        UPDATE plan_versions
                           SET score = 94,
                               violations = '[{"code": "long-run-share", "severity": "warn", "week": 2,
                                               "detail": "the long run is 38 percent of the miles"}]',
                               origins = '[{"week": 1, "source": "model"}, {"week": 2, "source": "template"}]'
                         WHERE training_plan_id = :plan
                        """).param("plan", plan).update();
        String path = "/api/training-plans/" + plan;
        recordings.keep("a plan", ada.client().get(path));
        recordings.keep("a plan", ada.client().get(path + "/weeks"));
        recordings.keep(ada.generate(plan));
    }

    private void submits() {
        TestAthlete ada = api.athlete().withProfile();
        UUID plan = ada.draft();
        String body = "{\"trainingPlanId\": \"%s\"}".formatted(plan);
        recordings.keep("what would be generated", ada.generate("""
                {"trainingPlanId": "%s", "options": {"validateOnly": true}}""".formatted(plan)));
        Answer queued = recordings.keep("a job in the queue", generate(ada.client(), "a", "wait=0", body));
        ada.jobWith(queued.idOfBody()).claim().succeed();
        recordings.keep("a job that ended", generate(ada.client(), "a", "wait=1", body));
    }

    private static Answer generate(ApiClient client, String key, String prefer, String body) {
        return client.send(client.request("/api/training-plan/generate")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .POST(BodyPublishers.ofString(body)));
    }

    private void refusedSubmits() {
        TestAthlete ada = api.athlete();
        recordings.keep(ada.generate("{}"));
        recordings.keep(ada.generate("""
                {"trainingPlanId": "%s", "options": {"phases": "equal"}}""".formatted(NOBODYS)));
        recordings.keep(ada.generate(UUID.fromString(NOBODYS)));
        recordings.keep(ada.generate(api.athlete().draft()));
        UUID plan = ada.draft();
        recordings.keep(ada.generate(plan));
        ada.withProfile();
        change("UPDATE athletes SET five_k_pace_seconds = NULL WHERE subject = :of", ada.subject());
        recordings.keep(ada.generate(plan));
        ada.withProfile();
        change("UPDATE training_plans SET goal_time_seconds = 8000 WHERE subject = :of", ada.subject());
        recordings.keep(ada.generate(plan));
        change("UPDATE training_plans SET goal_time_seconds = NULL WHERE subject = :of", ada.subject());
        recordings.keep(ada.generate(plan));
    }

    private void change(String sql, String of) {
        assertThat(api.sql().sql(sql).param("of", of).update()).isPositive();
    }

    private void limits() {
        TestAthlete ada = api.athlete().withProfile();
        TestJob first = ada.job();
        ada.job();
        ada.job();
        recordings.keep(ada.generate(ada.draft()));
        api.sql().sql("""
                        INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks, state, finished_at)
                        SELECT gen_random_uuid(), kind, training_plan_id, athlete_id, total_weeks, 'cancelled', now()
                          FROM generation_jobs, generate_series(1, 20)
                         WHERE id = :id
                        """).param("id", first.id()).update();
        ada.client().post(first.path() + "/cancel", "").hasStatus(202);
        recordings.keep(ada.generate(ada.draft()));
    }

    private void keys() {
        TestAthlete ada = api.athlete().withProfile();
        String body = "{\"trainingPlanId\": \"%s\"}".formatted(ada.draft());
        recordings.keep(generate(ada.client(), "a b", "", body));
        new TransactionTemplate(api.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            api.bean(JdbcClient.class)
                    .sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject || E'\\n' || 'a', 0))")
                    .param("subject", ada.subject())
                    .query(rows -> {});
            recordings.keep(generate(ada.client(), "a", "", body));
        });
        generate(ada.client(), "a", "", body).hasStatus(202);
        recordings.keep(generate(ada.client(), "a", "", "{\"trainingPlanId\": \"%s\"}".formatted(ada.draft())));
    }

    private void jobs() {
        clear();
        TestAthlete ada = api.athlete().withProfile();
        TestJob job = ada.job();
        Answer queued = recordings.keep("in the queue", ada.client().get(job.path()));
        recordings.keep(
                "as before",
                ada.client().send(ada.client().request(job.path()).header("If-None-Match", queued.header("ETag"))));
        job.claim();
        job.week(WEEK);
        recordings.keep(
                "running", ada.client().send(ada.client().request(job.path()).header("Prefer", "wait=0")));
        job.succeed();
        recordings.keep("succeeded", ada.client().get(job.path()));
        recordings.keep("failed", ada.client().get(ada.job().claim().fail().path()));
        recordings.keep("waiting for its next attempt", ada.client().get(retried(ada)));
        String cancelled = ada.job().path();
        recordings.keep("cancelled", ada.client().post(cancelled + "/cancel", ""));
        recordings.keep("cancelled", ada.client().get(cancelled));
        recordings.keep("the first page", ada.client().get("/api/jobs?limit=1"));
        recordings.keep("those that failed", ada.client().get("/api/jobs?state=failed"));
        recordings.keep(ada.client().get("/api/jobs?athlete=eve"));
    }

    private void clear() {
        api.sql().sql("TRUNCATE generation_jobs CASCADE").update();
    }

    private String retried(TestAthlete athlete) {
        TestJob job = athlete.job();
        var claimed = api.bean(LeaseStore.class)
                .claim(job.id(), Ids.next(), Ids.next())
                .orElseThrow();
        assertThat(api.bean(AttemptStore.class).retry(claimed, "model-busy", Duration.ofMinutes(2)))
                .isTrue();
        return job.path();
    }

    private void streams() {
        TestAthlete ada = api.athlete().withProfile();
        TestJob job = ada.job().claim();
        job.week(WEEK);
        var streams = new ArrayList<TestStream>();
        for (int i = 0; i < 20; i++) {
            streams.add(ada.client().stream(job.path() + "/events"));
        }
        recordings.keep(ada.client().get(job.path() + "/events"));
        job.succeed();
        streams.forEach(TestStream::rest);
        recordings.keep("from the first event", follow(ada.client(), job.path(), "0"));
        recordings.keep("an ended job", ada.client().get(job.path() + "/events"));
        recordings.keep("nothing more", follow(ada.client(), job.path(), "99"));
        recordings.keep(follow(ada.client(), job.path(), "first"));
    }

    private static Answer follow(ApiClient client, String job, String lastEventId) {
        return client.send(client.request(job + "/events").header("Last-Event-ID", lastEventId));
    }

    private void refusedJobs() {
        TestAthlete ada = api.athlete().withProfile();
        TestJob job = ada.job();
        ApiClient eve = api.athlete().client();
        for (String path : List.of(job.path(), "/api/jobs/" + NOBODYS)) {
            recordings.keep(eve.get(path));
            recordings.keep(eve.get(path + "/events"));
            recordings.keep(eve.post(path + "/cancel", ""));
        }
        job.claim().succeed();
        recordings.keep(ada.client().post(job.path() + "/cancel", ""));
    }

    private void webhooks() {
        ApiClient ada = api.athlete().client();
        String body = Sample.of(new Route("POST", "/api/webhooks")).body(UUID.randomUUID());
        String path = recordings
                .keep("a new webhook", ada.post("/api/webhooks", body))
                .header("Location");
        recordings.keep("enabled", ada.get(path));
        recordings.keep("all there are", ada.get("/api/webhooks"));
        recordings.keep("for all events", ada.put(path, "{\"url\": \"https://8.8.8.8/hooks\"}"));
        recordings.keep("disabled", ada.post(path + "/disable", ""));
        recordings.keep("disabled", ada.get(path));
        recordings.keep("enabled", ada.post(path + "/enable", ""));
        recordings.keep("a new secret", ada.post(path + "/rotate-secret", ""));
        recordings.keep("none", ada.send(ada.request(path).DELETE()));
        recordings.keep(
                "for the events of all athletes",
                api.athlete(Role.OPERATOR).client().post("/api/webhooks", """
                        {"url": "https://8.8.8.8/hooks", "athletes": "all"}"""));
        recordings.keep(
                "of a service, for the events of all athletes",
                api.athlete(Role.SERVICE).client().post("/api/webhooks", """
                        {"url": "https://8.8.8.8/hooks", "athletes": "all"}"""));
        String wrong = "{\"url\": \"http://localhost/\", \"events\": []}";
        recordings.keep(ada.post("/api/webhooks", wrong));
        recordings.keep(ada.post("/api/webhooks", "{\"url\": \"https://8.8.8.8/hooks\", \"athletes\": \"all\"}"));
        for (int i = 0; i < 10; i++) {
            ada.post("/api/webhooks", body).hasStatus(201);
        }
        recordings.keep(ada.post("/api/webhooks", body));
    }

    private void deliveries() {
        TestAthlete ada = api.athlete();
        UUID id = ada.webhook();
        String path = "/api/webhooks/" + id;
        String delivered = path + "/deliveries/" + id;
        recordings.keep("delivered", ada.client().get(delivered));
        recordings.keep("given up", ada.client().get(path + "/deliveries/" + added(id, "failed")));
        String waiting = path + "/deliveries/" + added(id, "waiting");
        recordings.keep("waiting", ada.client().get(waiting));
        recordings.keep(ada.client().get(path + "/deliveries?limit=0"));
        recordings.keep(ada.client().get(path + "/deliveries/" + NOBODYS));
        recordings.keep(ada.client().post(waiting + "/redeliver", ""));
        recordings.keep(ada.client().post(path + "/deliveries/" + NOBODYS + "/redeliver", ""));
        recordings.keep("on its way again", ada.client().post(delivered + "/redeliver", ""));
        recordings.keep("on its way", ada.client().post(path + "/test", ""));
        for (int i = 0; i < 5; i++) {
            recordings.keep("on its way", ada.client().post(path + "/test", ""));
        }
        recordings.keep(ada.client().post(path + "/deliveries/" + lastOfManyAskedFor(id) + "/redeliver", ""));
        ada.client().post(path + "/disable", "");
        recordings.keep(ada.client().post(delivered + "/redeliver", ""));
        recordings.keep("the first page", ada.client().get(listOfFailed(ada.webhook()) + "?limit=1"));
    }

    private UUID lastOfManyAskedFor(UUID webhook) {
        UUID last = added(webhook, "failed");
        for (int i = 0; i < 60; i++) {
            last = added(webhook, "failed");
        }
        api.sql().sql("UPDATE webhook_deliveries SET asked_at = now()").update();
        return last;
    }

    /** Of two that look the same: which comes first is up to their ids. */
    private String listOfFailed(UUID webhook) {
        api.sql()
                .sql("DELETE FROM webhook_deliveries WHERE webhook_id = :id")
                .param("id", webhook)
                .update();
        added(webhook, "failed");
        added(webhook, "failed");
        return "/api/webhooks/" + webhook + "/deliveries";
    }

    /** A delivery that nobody will make before tomorrow. */
    private UUID added(UUID webhook, String state) {
        UUID event = Ids.next();
        api.sql()
                .sql("""
                        INSERT INTO webhook_deliveries (webhook_id, event_id, event_type, body, state, attempts, due_at,
                                                        failure, status, answer, finished_at)
                        VALUES (:webhook, :event, 'training.gofast.plan.generated.v1', '{}', :state, 10,
                                now() + interval '1 day', 'status', 500, 'Out of order',
                                CASE WHEN :state = 'failed' THEN now() END)
                        """)
                .param("webhook", webhook)
                .param("event", event)
                .param("state", state)
                .update();
        return event;
    }

    private void refusedWebhooks() {
        UUID id = api.athlete().webhook();
        ApiClient eve = api.athlete().client();
        for (Route route : api.routes()) {
            if (route.path().startsWith("/api/webhooks/{id}")) {
                recordings.keep(sent(eve, route, id, request -> request));
                recordings.keep(sent(eve, route, UUID.fromString(NOBODYS), request -> request));
            }
        }
        TestAthlete ada = api.athlete();
        recordings.keep(ada.client().put("/api/webhooks/" + ada.webhook(), "{\"url\": \"8.8.8.8\"}"));
    }

    private void description() {
        ApiClient anybody = api.anybody();
        for (String path : List.of("/openapi.json", "/docs")) {
            Answer shown = recordings.keep("the description", anybody.get(path));
            recordings.keep(
                    "as before", anybody.send(anybody.request(path).header("If-None-Match", shown.header("ETag"))));
        }
    }

    private interface Spoil {
        HttpRequest.Builder spoilt(HttpRequest.Builder request);
    }

    /** A good request, but for what is spoilt. */
    private static Answer sent(ApiClient client, Route route, UUID id, Spoil spoil) {
        Sample sample = Sample.of(route);
        return sent(client, route, sample.path(route, id), sample.body(id), spoil);
    }

    private static Answer sent(ApiClient client, Route route, String path, String body, Spoil spoil) {
        HttpRequest.Builder request = client.request(path)
                .method(route.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (Sample.of(route).hasBody()) {
            request.header("Content-Type", "application/json");
        }
        return client.send(spoil.spoilt(request));
    }

    /** What may be wrong with any request, whatever it is for. */
    private void atEveryRoute() {
        TestAthlete ada = api.athlete();
        UUID id = UUID.fromString(NOBODYS);
        for (Route route : api.routes()) {
            Sample sample = Sample.of(route);
            String path = sample.path(route, id);
            String body = sample.body(id);
            recordings.keep(sent(unknown(route), route, id, request -> request));
            recordings.keep(sent(ada.client(), route, path + "?nonsense=1", body, request -> request));
            recordings.keep(inAnotherForm(route, api.athlete().withProfile()));
            recordings.keep(
                    sent(ada.client(), route, id, request -> request.header("Origin", "https://other.example.com")));
            recordings.keep(sent(ada.client(), route, id, request -> request.header("X-Long", "x".repeat(9_000))));
            if (sample.hasBody()) {
                wrongBodies(ada, route, path, body);
            }
        }
    }

    /** Of a thing of one's own, since some look at the form last. */
    private static Answer inAnotherForm(Route route, TestAthlete athlete) {
        UUID id = Sample.of(route).thing().madeFor(athlete);
        return sent(athlete.client(), route, id, request -> request.header("Accept", "image/png"));
    }

    /** Without a token, or with none that is one where none is needed. */
    private ApiClient unknown(Route route) {
        return route.isOpen() ? api.anybody().withToken("nonsense") : api.anybody();
    }

    private void wrongBodies(TestAthlete ada, Route route, String path, String body) {
        String own = route.path().contains("{id}") ? "/api/webhooks/" + ada.webhook() : path;
        recordings.keep(sent(ada.client(), route, own, "", request -> request));
        recordings.keep(sent(ada.client(), route, own, body + ",", request -> request));
        recordings.keep(sent(ada.client(), route, own, body + " ".repeat(70_000), request -> request));
        recordings.keep(
                sent(ada.client(), route, own, body, request -> request.setHeader("Content-Type", "text/plain")));
    }

    private void outsideOfRoutes() {
        ApiClient ada = api.athlete().client();
        recordings.keep(ada.get("/api/nothing"));
        recordings.keep(ada.send(ada.request("/api/jobs").DELETE()));
    }

    /** What is nobody's fault but ours; and at last, what somebody gets who comes without a token again and again. */
    private void troubles() {
        TestAthlete ada = api.athlete();
        api.sql().sql("ALTER SCHEMA public RENAME TO elsewhere").update();
        everyProblem(ada);
        api.sql().sql("ALTER SCHEMA elsewhere RENAME TO public").update();
        api.database().close();
        everyProblem(ada);
        while (api.anybody().get("/api/jobs").status() != 429) {}
        api.routes()
                .forEach(route ->
                        recordings.keep(sent(unknown(route), route, UUID.fromString(NOBODYS), request -> request)));
    }

    /** All at once, since each waits for a connection; kept in the order of the routes. */
    private void everyProblem(TestAthlete ada) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = api.routes().stream()
                    .filter(route -> !route.isOpen())
                    .map(route -> CompletableFuture.supplyAsync(
                            () -> sent(ada.client(), route, UUID.fromString(NOBODYS), request -> request), senders))
                    .toList();
            answers.forEach(answer -> recordings.keep(answer.join()));
        }
    }
}
