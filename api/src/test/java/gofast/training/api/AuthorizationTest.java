package gofast.training.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gofast.training.api.security.Role;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.Sample;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.Thing;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: every route, by every kind of caller, with a thing of their own, another's, and one that is not there. */
@ExtendWith(SharedApi.class)
class AuthorizationTest {
    /** Statuses for one's own, another's and none; a dash where a route has no id. A new route needs a row. */
    private static final String TABLE = """
            route                                                  | anonymous   | athlete     | operator    | service
            DELETE /api/webhooks/{id}                              | 401 401 401 | 204 403 404 | 204 403 404 | 204 403 404
            GET /api/jobs                                          | 401  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            GET /api/jobs/{id}                                     | 401 401 401 | 200 403 404 | 200 200 404 | 200 200 404
            GET /api/jobs/{id}/events                              | 401 401 401 | 200 403 404 | 200 200 404 | 200 200 404
            GET /api/training-plans                                | 401  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            GET /api/training-plans/{id}                           | 401 401 401 | 200 403 404 | 200 200 404 | 200 200 404
            GET /api/training-plans/{id}/weeks                     | 401 401 401 | 200 403 404 | 200 200 404 | 200 200 404
            GET /api/webhooks                                      | 401  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            GET /api/webhooks/{id}                                 | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            GET /api/webhooks/{id}/deliveries                      | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            GET /api/webhooks/{id}/deliveries/{eventId}            | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            GET /docs                                              | 200  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            GET /openapi.json                                      | 200  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            POST /api/jobs/{id}/cancel                             | 401 401 401 | 202 403 404 | 202 202 404 | 202 403 404
            POST /api/training-plan/generate                       | 401 401 401 | 202 403 404 | 202 403 404 | 202 202 404
            POST /api/training-plans                               | 401  -   -  | 201  -   -  | 201  -   -  | 201  -   -
            POST /api/webhooks                                     | 401  -   -  | 201  -   -  | 201  -   -  | 201  -   -
            POST /api/webhooks/{id}/deliveries/{eventId}/redeliver | 401 401 401 | 202 403 404 | 202 403 404 | 202 403 404
            POST /api/webhooks/{id}/disable                        | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            POST /api/webhooks/{id}/enable                         | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            POST /api/webhooks/{id}/rotate-secret                  | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            POST /api/webhooks/{id}/test                           | 401 401 401 | 202 403 404 | 202 403 404 | 202 403 404
            PUT /api/athletes/me                                   | 401  -   -  | 200  -   -  | 200  -   -  | 200  -   -
            PUT /api/webhooks/{id}                                 | 401 401 401 | 200 403 404 | 200 403 404 | 200 403 404
            """;

    private static final List<List<String>> ROWS = TABLE.lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    private static final List<String> CALLERS =
            ROWS.getFirst().subList(1, ROWS.getFirst().size());
    private static final Map<String, List<String>> EXPECTED =
            ROWS.stream().skip(1).collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));

    private final RunningApi api;

    AuthorizationTest(RunningApi api) {
        this.api = api;
    }

    @Test
    void hasARowForEachRouteAndNoOther() {
        assertThat(EXPECTED.keySet())
                .as("the rows of TABLE in AuthorizationTest: add one for a new route, and a sample to %s", Sample.class)
                .containsExactlyInAnyOrderElementsOf(
                        api.routes().stream().map(Route::toString).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everyRouteForEveryCaller() {
        return api.routes().stream().map(route -> dynamicContainer(route.toString(), callers(route)));
    }

    private Stream<DynamicTest> callers(Route route) {
        List<String> row = EXPECTED.getOrDefault(route.toString(), List.of());
        return row.isEmpty()
                ? Stream.of(dynamicTest("has a row", this::hasARowForEachRouteAndNoOther))
                : CALLERS.stream().flatMap(caller -> cells(route, caller, row.get(CALLERS.indexOf(caller))));
    }

    private Stream<DynamicTest> cells(Route route, String caller, String statuses) {
        List<String> expected = Arrays.stream(statuses.split(" +")).toList();
        return Arrays.stream(Whose.values())
                .filter(whose -> !expected.get(whose.column).equals("-"))
                .map(whose -> dynamicTest(
                        caller + ", " + whose,
                        () -> check(route, caller, whose, Integer.parseInt(expected.get(whose.column)))));
    }

    private enum Whose {
        OWN(0),
        ANOTHERS(1),
        NOBODYS(2);

        private final int column;

        Whose(int column) {
            this.column = column;
        }
    }

    private void check(Route route, String name, Whose whose, int expected) {
        TestAthlete caller = caller(name).withProfile();
        ApiClient client = name.equals("anonymous") ? api.anybody() : caller.client();
        Sample sample = Sample.of(route);
        UUID id = id(sample.thing(), whose, caller);

        if (expected < 400) {
            hasFound(send(client, route, sample, id).hasStatus(expected), sample.thing(), id);
        } else {
            String before = api.stored();
            isRefused(send(client, route, sample, id).hasStatus(expected), expected);
            assertThat(api.stored()).isEqualTo(before);
        }
    }

    /** Whether these may do with a webhook of the operators what one may do with one's own. */
    private static final Map<String, Boolean> OF_OPERATORS =
            Map.of("athlete", false, "operator", true, "service", false);

    /** The same of a webhook for all athletes of a service. */
    private static final Map<String, Boolean> OF_A_SERVICE = Map.of(
            "athlete", false,
            "operator", true,
            "service", false,
            "that service", true,
            "that service without its scope", false);

    @TestFactory
    Stream<DynamicTest> everyRouteOfWebhooksOfOperators() {
        return routesOfWebhooks(OF_OPERATORS, TestAthlete::webhookOfOperators);
    }

    @TestFactory
    Stream<DynamicTest> everyRouteOfWebhooksForAllAthletesOfAService() {
        return routesOfWebhooks(OF_A_SERVICE, TestAthlete::webhookOfService);
    }

    private Stream<DynamicTest> routesOfWebhooks(Map<String, Boolean> callers, Function<TestAthlete, UUID> maker) {
        return api.routes().stream()
                .filter(route -> Sample.of(route).thing() == Thing.WEBHOOK)
                .flatMap(route -> callers.entrySet().stream()
                        .map(caller -> dynamicTest(
                                route + ", " + caller.getKey(),
                                () -> check(route, maker, caller.getKey(), caller.getValue() ? ofOne(route) : 403))));
    }

    /** The status where the webhook is an athlete's own. */
    private static int ofOne(Route route) {
        String statuses = EXPECTED.getOrDefault(route.toString(), List.of()).get(CALLERS.indexOf("athlete"));
        return Integer.parseInt(statuses.substring(0, 3));
    }

    private void check(Route route, Function<TestAthlete, UUID> maker, String caller, int expected) {
        TestAthlete service = api.athlete(Role.SERVICE);
        UUID id = maker.apply(service);
        ApiClient client = switch (caller) {
            case "that service" -> service.client();
            case "that service without its scope" -> service.withRoles().client();
            default -> caller(caller).client();
        };
        String before = api.stored();

        Answer answer = send(client, route, Sample.of(route), id).hasStatus(expected);

        if (expected == 403) {
            isRefused(answer, expected);
            assertThat(api.stored()).isEqualTo(before);
        }
    }

    private TestAthlete caller(String name) {
        return switch (name) {
            case "operator" -> api.athlete(Role.OPERATOR);
            case "service" -> api.athlete(Role.SERVICE);
            default -> api.athlete();
        };
    }

    private UUID id(Thing thing, Whose whose, TestAthlete caller) {
        return switch (whose) {
            case OWN -> thing.madeFor(caller);
            case ANOTHERS -> thing.madeFor(api.athlete().withProfile());
            case NOBODYS -> UUID.randomUUID();
        };
    }

    private static Answer send(ApiClient client, Route route, Sample sample, UUID id) {
        String path = sample.path(route, id);
        return sample.hasBody()
                ? client.send(route.method(), path, "application/json", sample.body(id))
                : client.send(client.request(path).method(route.method(), BodyPublishers.noBody()));
    }

    private static void hasFound(Answer answer, Thing thing, UUID id) {
        if (thing != Thing.NOTHING && answer.status() != 204) {
            assertThat(answer.response().body()).contains(id.toString());
        }
    }

    /** A refusal names the thing; that nothing at all is at a path would be another problem. */
    private static void isRefused(Answer answer, int status) {
        String code = answer.text("/type").replace("/problems/", "");
        answer.isProblem(status, code);
        assertThat(code)
                .matches(Optional.ofNullable(Map.of(401, "not-authenticated", 403, "not-your-.+", 404, ".+-not-found")
                                .get(status))
                        .orElse(".+"));
    }
}
