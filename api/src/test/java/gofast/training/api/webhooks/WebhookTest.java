package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.security.Role;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.job.Ids;
import gofast.training.message.PlanEvent;
import gofast.training.outbox.Outbox;
import gofast.training.testing.AtOnce;
import gofast.training.testing.MessageContract;
import gofast.training.testing.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks as their owners and receivers see them; receivers are on this machine, which is allowed here. */
class WebhookTest {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final String NOT_THERE = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final JsonMapper JSON = new JsonMapper();

    private static final RunningApi API =
            RunningApi.start(TestBroker.shared(), Map.of("gofast.webhooks.allow-private", "true"));

    private final Receiver receiver = new Receiver();
    private final TestAthlete ada = API.athlete().withProfile();

    @AfterAll
    static void end() {
        API.close();
    }

    @AfterEach
    void forget() {
        receiver.close();
        API.sql().sql("TRUNCATE webhooks CASCADE").update();
    }

    private Answer create(ApiClient client, String more) {
        return client.post("/api/webhooks", """
                {"url": "%s"%s}""".formatted(receiver.url(), more));
    }

    private Answer created() {
        return create(ada.client(), "").hasStatus(201);
    }

    private Answer act(Answer webhook, String verb) {
        return ada.client().post(webhook.text("/links/self") + "/" + verb, "");
    }

    private PlanEvent happen(TestAthlete athlete) {
        PlanEvent event = PlanEvent.failed(
                Ids.next(),
                Instant.now(),
                new PlanEvent.Failed(
                        Ids.next(), Ids.next(), idOf(athlete), new PlanEvent.Cause("model-busy", "Busy.", true)));
        API.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> API.bean(Outbox.class).append(event));
        return event;
    }

    private static UUID idOf(TestAthlete athlete) {
        return API.sql()
                .sql("SELECT id FROM athletes WHERE subject = :subject")
                .param("subject", athlete.subject())
                .query(UUID.class)
                .single();
    }

    private static Answer await(ApiClient client, String path, Predicate<Answer> condition) {
        long deadline = System.nanoTime() + PATIENCE;
        Answer answer = client.get(path);
        while (!condition.test(answer)) {
            assertThat(System.nanoTime()).as(answer.response().body()).isLessThan(deadline);
            answer = client.get(path);
        }
        return answer;
    }

    private Answer awaitState(String delivery, String state) {
        return await(ada.client(), delivery, answer -> answer.text("/state").equals(state));
    }

    @Test
    void anEventReachesTheReceiverSignedAndAsItIsOnTheBroker() {
        Answer webhook = created();

        PlanEvent event = happen(ada);

        awaitState(webhook.text("/links/deliveries") + "/" + event.id(), "delivered");
        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(heard.isSignedWith(webhook.text("/secret"))).isTrue();
        assertThat(heard.header("webhook-id")).isEqualTo(event.id());
        MessageContract.holdsEvent(heard.body());
        JsonNode body = JSON.readTree(heard.body());
        assertThat(body.at("/type").stringValue()).isEqualTo("training.gofast.plan.failed.v1");
        assertThat(body.at("/data/error/code").stringValue()).isEqualTo("model-busy");
    }

    @Test
    void aRefusedEventIsSentAgainAndTheListSaysWhy() {
        receiver.reply(new Receiver.Reply(500, Map.of(), "Out of order"));
        Answer webhook = created();

        PlanEvent event = happen(ada);

        String path = webhook.text("/links/deliveries") + "/" + event.id();
        Answer refused = await(
                ada.client(), path, answer -> answer.body().at("/attempts").intValue() == 1);
        assertThat(refused.text("/state")).isEqualTo("waiting");
        assertThat(refused.body().at("/status").intValue()).isEqualTo(500);
        assertThat(refused.text("/error/code")).isEqualTo("status");
        assertThat(refused.text("/answer")).isEqualTo("Out of order");
        assertThat(refused.text("/nextAttemptAt")).endsWith("Z");

        new Deliveries(API.sql()).makeDue();

        awaitState(path, "delivered");
        assertThat(receiver.heard())
                .extracting(heard -> heard.header("webhook-id"))
                .containsOnly(event.id())
                .hasSize(2);
    }

    @Test
    void goneDisablesTheWebhook() {
        receiver.reply(410);
        Answer webhook = created();
        happen(ada);

        Answer shown = await(
                ada.client(),
                webhook.text("/links/self"),
                answer -> !answer.body().at("/enabled").booleanValue());

        assertThat(shown.text("/disabled/code")).isEqualTo("gone");
        assertThat(shown.text("/disabled/detail")).contains("410");
    }

    @Test
    void eventsOfOthersAreNotSent() {
        Answer webhook = created();

        happen(API.athlete().withProfile());

        assertThat(ada.client().get(webhook.text("/links/deliveries")).body().at("/deliveries"))
                .isEmpty();
    }

    @Test
    void anOperatorHearsOfAllAthletes() {
        ApiClient operator = API.operator();
        Answer webhook = create(operator, ", \"athletes\": \"all\"").hasStatus(201);

        PlanEvent event = happen(ada);

        await(
                operator,
                webhook.text("/links/deliveries") + "/" + event.id(),
                answer -> answer.text("/state").equals("delivered"));
        assertThat(webhook.text("/athletes")).isEqualTo("all");
        assertThat(receiver.heard().getFirst().isSignedWith(webhook.text("/secret")))
                .isTrue();
    }

    @Test
    void operatorsLookAfterWebhooksForAllAthletesTogether() {
        String path =
                create(API.operator(), ", \"athletes\": \"all\"").hasStatus(201).header("Location");
        ApiClient other = API.operator();

        assertThat(other.get("/api/webhooks").hasStatus(200).body().at("/webhooks"))
                .hasSize(1);
        other.get(path).hasStatus(200);
        other.post(path + "/disable", "").hasStatus(200);
        assertThat(ada.client().get("/api/webhooks").body().at("/webhooks")).isEmpty();
        ada.client().get(path).isProblem(403, "not-your-webhook");
    }

    @Test
    void aServiceHearsOfAllAthletesAndLooksAfterItsOwn() {
        ApiClient service = API.service();
        Answer webhook = create(service, ", \"athletes\": \"all\"").hasStatus(201);
        String path = webhook.header("Location");

        PlanEvent event = happen(ada);

        await(
                service,
                webhook.text("/links/deliveries") + "/" + event.id(),
                answer -> answer.text("/state").equals("delivered"));
        assertThat(webhook.text("/athletes")).isEqualTo("all");
        assertThat(service.get("/api/webhooks").body().at("/webhooks")).hasSize(1);
        API.service().get(path).isProblem(403, "not-your-webhook");
        assertThat(API.service().get("/api/webhooks").body().at("/webhooks")).isEmpty();
        ada.client().get(path).isProblem(403, "not-your-webhook");
    }

    @Test
    void operatorsSeeWhoElseHearsOfAllAthletesAndMayEndIt() {
        Answer webhook = create(API.service(), ", \"athletes\": \"all\"").hasStatus(201);

        JsonNode listed = API.operator().get("/api/webhooks").body().at("/webhooks/0");

        assertThat(listed.at("/service").stringValue()).isEqualTo(webhook.text("/service"));
        API.operator().post(webhook.header("Location") + "/disable", "").hasStatus(200);
    }

    @Test
    void aServiceWithoutItsScopeHasNoBusinessWithWebhooksForAllAthletes() {
        TestAthlete service = API.athlete(Role.SERVICE);
        String path = create(service.client(), ", \"athletes\": \"all\"")
                .hasStatus(201)
                .header("Location");
        ApiClient former = service.withRoles().client();

        former.get(path).isProblem(403, "not-your-webhook");
        assertThat(former.get("/api/webhooks").body().at("/webhooks")).isEmpty();
    }

    @Test
    void anOperatorHasNoBusinessWithAthletesWebhooks() {
        API.operator().get(created().header("Location")).isProblem(403, "not-your-webhook");
    }

    @Test
    void noAthleteMayHearOfAllAthletes() {
        String before = API.stored();

        create(ada.client(), ", \"athletes\": \"all\"")
                .isProblem(403, "forbidden")
                .saying("gofast:service");

        assertThat(API.stored()).isEqualTo(before);
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        Answer webhook = created();

        assertThat(webhook.text("/secret")).startsWith("whsec_");
        assertThat(ada.client().get(webhook.text("/links/self")).response().body())
                .doesNotContain("whsec_");
        assertThat(ada.client().get("/api/webhooks").response().body())
                .contains(webhook.text("/id"))
                .doesNotContain("whsec_");
        assertThat(act(webhook, "disable").response().body()).doesNotContain("whsec_");
    }

    @Test
    void aNewSecretSignsBesideTheOldOne() {
        Answer webhook = created();

        Answer rotated = act(webhook, "rotate-secret").hasStatus(200);
        happen(ada);

        await(
                ada.client(),
                webhook.text("/links/self"),
                answer -> !receiver.heard().isEmpty());
        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(rotated.text("/secret")).isNotEqualTo(webhook.text("/secret"));
        assertThat(heard.isSignedWith(webhook.text("/secret"))).isTrue();
        assertThat(heard.isSignedWith(rotated.text("/secret"))).isTrue();
    }

    @Test
    void showsWhatWasCreated() {
        Answer webhook = create(ada.client(), """
                , "events": ["training.gofast.plan.failed.v1"], "description": " My phone "\
                """).hasStatus(201);

        Answer shown = ada.client().get(webhook.header("Location")).hasStatus(200);

        assertThat(shown.text("/url")).isEqualTo(receiver.url());
        assertThat(shown.body().at("/events").toString()).isEqualTo("[\"training.gofast.plan.failed.v1\"]");
        assertThat(shown.text("/description")).isEqualTo("My phone");
        assertThat(shown.text("/athletes")).isEqualTo("own");
        assertThat(shown.body().at("/enabled").booleanValue()).isTrue();
        assertThat(shown.text("/createdAt")).endsWith("Z");
    }

    @Test
    void aChangeReplacesAddressEventsAndDescriptionAndKeepsTheSecret() {
        Answer webhook = create(ada.client(), ", \"description\": \"old\"").hasStatus(201);

        Answer changed = ada.client()
                .put(webhook.header("Location"), """
                        {"url": "%s/new", "events": ["training.gofast.plan.failed.v1"]}""".formatted(receiver.url()))
                .hasStatus(200);
        happen(ada);

        await(
                ada.client(),
                webhook.text("/links/self"),
                answer -> !receiver.heard().isEmpty());
        assertThat(receiver.heard().getFirst().path()).isEqualTo("/hooks/new");
        assertThat(receiver.heard().getFirst().isSignedWith(webhook.text("/secret")))
                .isTrue();
        assertThat(changed.body().has("description")).isFalse();
    }

    @Test
    void nothingIsSentWhileDisabled() {
        Answer webhook = created();
        assertThat(act(webhook, "disable").hasStatus(200).text("/disabled/code"))
                .isEqualTo("owner");

        happen(ada);

        assertThat(deliveries(webhook)).isEmpty();
        assertThat(act(webhook, "enable").hasStatus(200).body().has("disabled")).isFalse();
        PlanEvent event = happen(ada);
        awaitState(webhook.text("/links/deliveries") + "/" + event.id(), "delivered");
    }

    private JsonNode deliveries(Answer webhook) {
        return ada.client()
                .get(webhook.text("/links/deliveries"))
                .hasStatus(200)
                .body()
                .at("/deliveries");
    }

    @Test
    void aTestEventIsSentAndItsDeliveryShown() {
        Answer webhook = created();

        Answer accepted = act(webhook, "test").hasStatus(202);

        awaitState(accepted.header("Location"), "delivered");
        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(heard.isSignedWith(webhook.text("/secret"))).isTrue();
        assertThat(JSON.readTree(heard.body()).at("/type").stringValue()).isEqualTo("training.gofast.webhook.test.v1");
        assertThat(JSON.readTree(heard.body()).at("/data/webhookId").stringValue())
                .isEqualTo(webhook.text("/id"));
    }

    @Test
    void testEventsAreFewAMinute() {
        Answer webhook = created();
        for (int i = 0; i < 5; i++) {
            act(webhook, "test").hasStatus(202);
        }

        Answer refused = act(webhook, "test").isProblem(429, "too-many-test-events");

        assertThat(refused.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void testEventsAreFewHoweverManyAreAskedForAtOnce() throws InterruptedException {
        Answer webhook = created();

        List<Integer> statuses =
                AtOnce.call(12, () -> act(webhook, "test").response().statusCode());

        assertThat(statuses).filteredOn(status -> status == 202).hasSize(5);
    }

    @Test
    void anEventIsDeliveredOnceMoreOnRequest() {
        Answer webhook = created();
        String path = webhook.text("/links/deliveries") + "/" + happen(ada).id();
        awaitState(path, "delivered");

        ada.client().post(path + "/redeliver", "").hasStatus(202);

        await(ada.client(), path, answer -> receiver.heard().size() == 2);
        assertThat(receiver.heard().get(0).header("webhook-id"))
                .isEqualTo(receiver.heard().get(1).header("webhook-id"));
    }

    @Test
    void whatWaitsOrIsDisabledIsNotDeliveredOnceMore() {
        receiver.reply(500);
        Answer webhook = created();
        String path = webhook.text("/links/deliveries") + "/" + happen(ada).id();
        await(ada.client(), path, answer -> answer.body().at("/attempts").intValue() == 1);

        ada.client().post(path + "/redeliver", "").isProblem(409, "delivery-still-waiting");
        act(webhook, "disable");
        ada.client()
                .post(path + "/redeliver", "")
                .isProblem(409, "webhook-disabled")
                .saying("enable");
    }

    @Test
    void deliveriesComeInPagesNewestFirst() {
        Answer webhook = created();
        act(webhook, "disable");
        var deliveries = new Deliveries(API.sql());
        for (int i = 0; i < 3; i++) {
            deliveries.add(webhook.idOfBody());
        }

        Answer first =
                ada.client().get(webhook.text("/links/deliveries") + "?limit=2").hasStatus(200);
        Answer second = ada.client().get(first.text("/links/next")).hasStatus(200);

        assertThat(first.body().at("/deliveries")).hasSize(2);
        assertThat(second.body().at("/deliveries")).hasSize(1);
        assertThat(second.body().has("nextCursor")).isFalse();
        ada.client().get(webhook.text("/links/deliveries") + "?cursor=1").isProblem(400, "invalid-request");
    }

    @Test
    void aDeletedWebhookIsGone() {
        Answer webhook = created();

        ada.client()
                .send(ada.client().request(webhook.header("Location")).DELETE())
                .hasStatus(204);

        ada.client().get(webhook.header("Location")).isProblem(404, "webhook-not-found");
        happen(ada);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void thereAreTenAtMost() {
        for (int i = 0; i < 10; i++) {
            created();
        }

        create(ada.client(), "").isProblem(409, "too-many-webhooks").saying("delete one");
        create(API.athlete().client(), "").hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | {}",
                "url | {\"url\": 1}",
                "url | {\"url\": \"ftp://localhost/\"}",
                "url | {\"url\": \"http://2130706433/\"}",
                "url | {\"url\": \"http://user@localhost/\"}",
                "events | {\"url\": \"http://localhost/\", \"events\": []}",
                "events | {\"url\": \"http://localhost/\", \"events\": [\"plan.failed\"]}",
                "events | {\"url\": \"http://localhost/\", \"events\": \"all\"}",
                "description | {\"url\": \"http://localhost/\", \"description\": \"a\\nb\"}",
                "athletes | {\"url\": \"http://localhost/\", \"athletes\": \"others\"}",
                "secret | {\"url\": \"http://localhost/\", \"secret\": \"whsec_AAAA\"}"
            })
    void refusesWhatIsWrongAndChangesNothing(String field, String json) {
        String before = API.stored();

        Answer answer = ada.client().post("/api/webhooks", json).isProblem(400, "invalid-request");

        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(API.stored()).isEqualTo(before);
    }

    private static final List<String> ROUTES = List.of(
            "GET {webhook}",
            "PUT {webhook}",
            "DELETE {webhook}",
            "POST {webhook}/enable",
            "POST {webhook}/disable",
            "POST {webhook}/rotate-secret",
            "POST {webhook}/test",
            "GET {webhook}/deliveries",
            "GET {webhook}/deliveries/" + NOT_THERE,
            "POST {webhook}/deliveries/" + NOT_THERE + "/redeliver");

    private Answer call(ApiClient client, String route, String webhook) {
        String[] parts = route.replace("{webhook}", webhook).split(" ", 2);
        return client.send(HttpMethod.valueOf(parts[0]).name(), parts[1], "application/json", """
                {"url": "http://localhost/"}""");
    }

    @Test
    void othersAndNobodyGetNowhere() {
        String webhook = created().header("Location");
        ApiClient eve = API.athlete().withProfile().client();
        String before = API.stored();

        for (String route : ROUTES) {
            call(eve, route, webhook).isProblem(403, "not-your-webhook");
            call(API.anybody(), route, webhook).isProblem(401, "not-authenticated");
            call(eve, route, "/api/webhooks/" + NOT_THERE).isProblem(404, "webhook-not-found");
        }

        assertThat(API.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_THERE, "1", "x'--"})
    void doesNotKnowOtherDeliveries(String event) {
        ada.client().get(created().text("/links/deliveries") + "/" + event).isProblem(404, "delivery-not-found");
    }
}
