package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gofast.training.api.security.Role;
import gofast.training.api.testing.Answer;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.Sample;
import gofast.training.api.testing.SharedApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.testing.MessageContract;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the published document says of requests, tried at the running api: the fields are those, required are those, and at both
 * sides of every limit the answer is as it should be.
 */
@ExtendWith(SharedApi.class)
class RequestContractTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNKNOWN = "zz-unknown";

    private final RunningApi api;
    private final JsonNode document = MessageContract.read("openapi.json");

    RequestContractTest(RunningApi api) {
        this.api = api;
    }

    /** A good request for a route, to be changed, with the schema of its body. */
    private record Request(Route route, TestAthlete athlete, UUID id, JsonNode body) {}

    @TestFactory
    Stream<DynamicContainer> bodies() {
        return api.routes().stream()
                .filter(route -> Sample.of(route).hasBody())
                .map(route -> dynamicContainer(route.toString(), testsOf(route)));
    }

    @TestFactory
    Stream<DynamicTest> queries() {
        return api.routes().stream()
                .flatMap(route -> document.at("/paths/" + escaped(route.path()) + "/"
                                + route.method().toLowerCase(Locale.ROOT) + "/parameters")
                        .valueStream()
                        .map(this::resolved)
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .map(parameter -> dynamicTest(
                                route + " with " + parameter.path("name").asString(), () -> query(route, parameter))));
    }

    private void query(Route route, JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = resolved(parameter.path("schema"));
        good(schema).forEach(value -> ask(route, name, value).hasStatus(200));
        Stream<JsonNode> bad = schema.path("type").asString().equals("integer")
                ? Stream.concat(limits(schema, 1), Stream.of(JSON.valueToTree("4.5")))
                : text(schema);
        bad.forEach(value -> assertThat(ask(route, name, value)
                        .isProblem(400, "invalid-request")
                        .wrongFields())
                .as("what was wrong with %s", value)
                .containsExactly(name));
    }

    private Answer ask(Route route, String parameter, JsonNode value) {
        Request request = request(route);
        String query = parameter + "=" + UriUtils.encode(value.asString(), StandardCharsets.UTF_8);
        return request.athlete().client().get(Sample.of(route).path(route, request.id()) + "?" + query);
    }

    private Stream<DynamicTest> testsOf(Route route) {
        var tests = new ArrayList<DynamicTest>();
        add(tests, route, schemaOf(route), List.of());
        return tests.stream();
    }

    private void add(List<DynamicTest> tests, Route route, JsonNode schema, List<String> place) {
        tests.add(dynamicTest(place + " has these fields and no other", () -> hasFields(route, schema, place)));
        schema.path("properties").propertyStream().forEach(field -> {
            List<String> where = new ArrayList<>(place);
            where.add(field.getKey());
            boolean isRequired = required(schema).contains(field.getKey());
            tests.add(dynamicTest(where + " may be left out: " + !isRequired, () -> leftOut(route, where, isRequired)));
            tests.add(dynamicTest(where + " is as described", () -> values(route, where, field.getValue())));
            objects(field.getValue()).forEach(object -> add(tests, route, object, where));
        });
    }

    private Stream<JsonNode> objects(JsonNode schema) {
        JsonNode whole = resolved(schema);
        return Stream.concat(Stream.of(whole), whole.path("oneOf").valueStream().map(this::resolved))
                .filter(it -> it.has("properties"));
    }

    /** The refusal of a field that is not there names those that are. */
    private void hasFields(Route route, JsonNode schema, List<String> place) {
        Request request = request(route);
        parent(request.body(), place).put(UNKNOWN, 1);

        String detail = send(request).isProblem(400, "invalid-request").detailOf(name(place, UNKNOWN));

        String known = detail.replaceAll("^.* but (.*); .*$", "$1");
        assertThat(known.split(", "))
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    }

    private void leftOut(Route route, List<String> where, boolean isRequired) {
        Request request = request(route);
        parent(request.body(), where.subList(0, where.size() - 1)).remove(where.getLast());

        Answer answer = send(request);

        if (isRequired) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.response().body()).contains(where.getLast());
        } else {
            assertThat(answer.status()).as(answer.response().body()).isBetween(200, 202);
        }
    }

    private void values(Route route, List<String> where, JsonNode described) {
        JsonNode schema = resolved(described);
        // The weeks of all phases together are those of the plan, so none of them can be changed alone.
        Stream<JsonNode> good = where.size() > 2 ? Stream.empty() : good(schema);
        good.forEach(value -> check(
                route,
                where,
                value,
                answer -> assertThat(answer.status())
                        .as("%s was refused: %s", value, answer.response().body())
                        .isBetween(200, 202)));
        bad(schema)
                .forEach(value -> check(
                        route,
                        where,
                        value,
                        answer -> assertThat(
                                        answer.isProblem(400, "invalid-request").wrongFields())
                                .as("what was wrong with %s", value)
                                .allMatch(field -> field.startsWith(String.join(".", where)))
                                .isNotEmpty()));
    }

    /** With nothing else that may be left out, so that fields do not contradict each other. */
    private void check(Route route, List<String> where, JsonNode value, Consumer<Answer> expectation) {
        Request request = request(route);
        keepRequired(request.body(), schemaOf(route), where.getFirst());
        parent(request.body(), where.subList(0, where.size() - 1)).set(where.getLast(), value);
        expectation.accept(send(request));
    }

    private static void keepRequired(JsonNode body, JsonNode schema, String besides) {
        Set<String> required = required(schema);
        ((ObjectNode) body)
                .retain(body.propertyNames().stream()
                        .filter(name -> required.contains(name) || name.equals(besides))
                        .toList());
    }

    private JsonNode schemaOf(Route route) {
        return resolved(document.at("/paths/" + escaped(route.path()) + "/"
                + route.method().toLowerCase(Locale.ROOT) + "/requestBody/content/application~1json/schema"));
    }

    private Stream<JsonNode> good(JsonNode schema) {
        if (schema.has("examples")) {
            return schema.path("examples").valueStream();
        }
        if (schema.has("enum")) {
            return schema.path("enum").valueStream();
        }
        if (schema.has("const")) {
            return Stream.of(schema.path("const"));
        }
        if (schema.has("oneOf")) {
            return schema.path("oneOf").valueStream().map(this::resolved).flatMap(this::good);
        }
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> limits(schema, 0);
            case "boolean" -> Stream.of(true, false).map(JSON::valueToTree);
            case "string" ->
                schema.has("maxLength") && !schema.has("format")
                        ? Stream.of("x", "é".repeat(schema.path("maxLength").intValue()))
                                .map(JSON::valueToTree)
                        : Stream.empty();
            case "array" ->
                good(resolved(schema.path("items")))
                        .map(item -> JSON.createArrayNode().add(item));
            default -> Stream.empty();
        };
    }

    /** Values of the wrong kind, and those that are just outside of what is described. */
    private Stream<JsonNode> bad(JsonNode schema) {
        if (schema.has("oneOf")) {
            return Stream.of("\"zz\"", "1", "[]", "{}").map(JSON::readTree);
        }
        return switch (schema.path("type").asString("")) {
            case "integer" ->
                Stream.concat(limits(schema, 1), Stream.of("\"4\"", "4.5", "{}").map(JSON::readTree));
            case "number" ->
                Stream.concat(limits(schema, 1), Stream.of("\"4\"", "[]").map(JSON::readTree));
            case "boolean" -> Stream.of("\"true\"", "1").map(JSON::readTree);
            case "array" ->
                Stream.concat(
                        schema.has("minItems") ? Stream.of(JSON.createArrayNode()) : Stream.of(JSON.valueToTree("zz")),
                        bad(resolved(schema.path("items")))
                                .map(item -> JSON.createArrayNode().add(item)));
            case "object" -> Stream.of("\"zz\"", "[]", "1").map(JSON::readTree);
            default ->
                Stream.concat(text(schema), Stream.of("1", "true", "{}", "[]").map(JSON::readTree));
        };
    }

    private static Stream<JsonNode> text(JsonNode schema) {
        boolean isFree = !schema.has("enum") && !schema.has("pattern") && !schema.has("format");
        return Stream.of(
                        isFree ? " " : "zz",
                        schema.has("maxLength")
                                ? "x".repeat(schema.path("maxLength").intValue() + 1)
                                : "zz zz\n")
                .map(JSON::valueToTree);
    }

    /** The limits themselves, or what lies so far outside. */
    private static Stream<JsonNode> limits(JsonNode schema, int outside) {
        return Stream.concat(
                        schema.path("minimum").intValueOpt().stream()
                                .map(least -> least - outside)
                                .boxed(),
                        schema.path("maximum").intValueOpt().stream()
                                .map(most -> most + outside)
                                .boxed())
                .map(JSON::valueToTree);
    }

    private Request request(Route route) {
        Sample sample = Sample.of(route);
        TestAthlete athlete = api.athlete(Role.OPERATOR).withProfile();
        UUID id = sample.thing().madeFor(athlete);
        return new Request(route, athlete, id, sample.hasBody() ? JSON.readTree(sample.body(id)) : JSON.missingNode());
    }

    private static Answer send(Request request) {
        Sample sample = Sample.of(request.route());
        return request.athlete()
                .client()
                .send(
                        request.route().method(),
                        sample.path(request.route(), request.id()),
                        "application/json",
                        request.body().toString());
    }

    /** The object at a place of a body; one that may be something else is made to be one. */
    private static ObjectNode parent(JsonNode body, List<String> place) {
        var at = (ObjectNode) body;
        for (String name : place) {
            if (!at.path(name).isObject()) {
                at.set(name, JSON.readTree("{\"base\": 4, \"build\": 6, \"peak\": 3, \"taper\": 3}"));
            }
            at = (ObjectNode) at.path(name);
        }
        return at;
    }

    private static String name(List<String> place, String field) {
        return place.isEmpty() ? field : String.join(".", place) + "." + field;
    }

    private static Set<String> required(JsonNode schema) {
        var names = new HashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static String escaped(String path) {
        return path.replace("/", "~1");
    }
}
