package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.Answer;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestJob;
import gofast.training.testing.Promised;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests that clients of version 1 send: each is still taken, and its answer has every field that it had. */
@ExtendWith(SharedApi.class)
class PromisedExchangesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BLOCKS = Pattern.compile("\n\n");
    private static final List<String> HEADERS =
            List.of("Content-Type", "ETag", "Idempotency-Key", "Location", "Preference-Applied", "Retry-After");
    private static final Map<String, JsonNode> EXCHANGES = Promised.all("exchanges");
    private static final String WEEK = """
            {"weekIndex": 1, "phase": "base", "source": "model",
             "days": [{"dayIndex": 1, "workout": {"type": "easy", "mileage": 3.5}}]}""";

    private final RunningApi api;
    private final TestAthlete ada;

    PromisedExchangesTest(RunningApi api) {
        this.api = api;
        this.ada = api.athlete().withProfile();
    }

    static Stream<String> names() {
        return EXCHANGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isStillTakenAndAnswered(String name) {
        JsonNode exchange = Objects.requireNonNull(EXCHANGES.get(name));

        Answer answer =
                send(exchange.path("request"), given(exchange.path("given").asString()));

        answer.hasStatus(exchange.path("status").intValue());
        assertThat(exchange.has("headers"))
                .as("%s.json in ops/contract/v1/exchanges lacks its answer: %s", name, said(answer))
                .isTrue();
        assertThat(Promised.broken(exchange, said(answer)))
                .filteredOn(place -> place.startsWith("/headers") || place.startsWith("/answer"))
                .isEmpty();
    }

    @Test
    void everyRouteHasAnExchange() {
        assertThat(api.routes())
                .filteredOn(route -> route.path().startsWith("/api/"))
                .allSatisfy(route -> assertThat(EXCHANGES.values().stream().map(it -> it.path("request")))
                        .as("%s is a new route: add an exchange for it to ops/contract/v1/exchanges", route)
                        .anyMatch(request -> isOf(route, request)));
    }

    private static boolean isOf(Route route, JsonNode request) {
        String path = request.path("path").asString().replaceAll("\\?.*", "");
        return route.method().equals(request.path("method").asString())
                && path.matches(route.path().replaceAll("\\{\\w+}", "\\\\{id}"));
    }

    private UUID given(String thing) {
        return switch (thing) {
            case "nothing" -> UUID.randomUUID();
            case "draft" -> ada.draft();
            case "active-plan" -> activePlan();
            case "queued-job" -> ada.job().id();
            case "running-job" -> ada.job().claim().id();
            case "failed-job" -> ada.job().claim().fail().id();
            case "succeeded-job" -> succeeded(ada.job().claim()).id();
            case "webhook" -> ada.webhook();
            case "draft-of-a-busy-athlete" -> draftOfABusyAthlete();
            case "draft-after-key-once" -> draftAfterKeyOnce();
            default -> throw new IllegalArgumentException(thing);
        };
    }

    private UUID activePlan() {
        UUID plan = ada.draft();
        ada.activate(plan, ada.generate(plan).hasStatus(202).idOfBody());
        return plan;
    }

    private UUID draftOfABusyAthlete() {
        for (int i = 0; i < 3; i++) {
            ada.job();
        }
        return ada.draft();
    }

    private UUID draftAfterKeyOnce() {
        var request = ada.client()
                .request("/api/training-plan/generate")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(BodyPublishers.ofString("{\"trainingPlanId\": \"" + ada.draft() + "\"}"));
        ada.client().send(request).hasStatus(202);
        return ada.draft();
    }

    private static TestJob succeeded(TestJob job) {
        job.week(WEEK);
        job.succeed();
        return job;
    }

    private Answer send(JsonNode request, UUID id) {
        String body = request.has("body") ? request.path("body").toString().replace("{id}", id.toString()) : "";
        String path = request.path("path").asString().replace("{id}", id.toString());
        HttpRequest.Builder built =
                ada.client().request(path).method(request.path("method").asString(), BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            built.header("Content-Type", "application/json");
        }
        request.path("headers")
                .propertyStream()
                .forEach(header ->
                        built.header(header.getKey(), filledIn(header.getValue().asString(), path)));
        return ada.client().send(built);
    }

    /** {etag} is that of what is there now. */
    private String filledIn(String header, String path) {
        return header.equals("{etag}") ? ada.client().get(path).header("ETag") : header;
    }

    private static JsonNode said(Answer answer) {
        ObjectNode said = JSON.createObjectNode();
        ObjectNode headers = said.putObject("headers");
        HEADERS.stream()
                .filter(name -> !answer.header(name).isEmpty())
                .forEach(name -> headers.put(name, answer.header(name)));
        return said.set("answer", body(answer));
    }

    /** Of a stream, the data of the last event of each type. */
    private static JsonNode body(Answer answer) {
        if (!answer.header("Content-Type").startsWith("text/event-stream")) {
            return answer.body().isMissingNode() ? JSON.createObjectNode() : answer.body();
        }
        ObjectNode events = JSON.createObjectNode();
        BLOCKS.splitAsStream(answer.response().body())
                .filter(block -> block.contains("data: "))
                .forEach(block -> events.set(line(block, "event: "), JSON.readTree(line(block, "data: "))));
        return events;
    }

    private static String line(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
