package gofast.training.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.problem.ProblemType;
import gofast.training.api.testing.Route;
import gofast.training.api.testing.Sample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the OpenAPI document: routes, parameters and types are those of the code, statuses, problems, headers and examples those
 * of recorded answers, and the words are people's. Whatever has no words, or words that nothing has, is an AssertionError.
 */
final class OpenApiDocument {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final UUID SOME_ID = UUID.fromString("01890a5d-ac96-774b-bcce-000000000001");

    private final Words words;
    private final Schemas schemas;
    private final List<Recorded> recorded;
    private final ObjectNode parameters = JSON.createObjectNode();

    private OpenApiDocument(Words words, List<Recorded> recorded) {
        this.words = words;
        this.schemas = new Schemas(words);
        this.recorded = recorded;
    }

    static ObjectNode of(Words words, Map<Route, HandlerMethod> handlers, List<Recorded> recorded) {
        assertThat(words.of("operations").propertyNames())
                .as("the operations of words.yaml")
                .containsExactlyInAnyOrderElementsOf(
                        handlers.keySet().stream().map(Route::toString).toList());
        return new OpenApiDocument(words, recorded).document(handlers);
    }

    private ObjectNode document(Map<Route, HandlerMethod> handlers) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.1");
        Stream.of("info", "servers", "tags").forEach(part -> document.set(part, words.of(part)));
        document.putArray("security").addObject().putArray("token");
        ObjectNode paths = document.putObject("paths");
        ofPeople(handlers)
                .forEach((route, handler) -> paths.withObjectProperty(route.path())
                        .set(route.method().toLowerCase(Locale.ROOT), operation(route, handler)));
        ObjectNode components = document.putObject("components");
        components.set("securitySchemes", words.of("securitySchemes"));
        components.set("schemas", describedSchemas());
        components.set("parameters", parameters);
        components.set("headers", words.of("headers"));
        components.set("examples", problemExamples());
        document.set("x-problems", problems());
        return document;
    }

    /** In the order of the words. */
    private Map<Route, HandlerMethod> ofPeople(Map<Route, HandlerMethod> handlers) {
        List<String> order = List.copyOf(words.of("operations").propertyNames());
        SortedMap<Route, HandlerMethod> sorted =
                new TreeMap<>((one, other) -> order.indexOf(one.toString()) - order.indexOf(other.toString()));
        sorted.putAll(handlers);
        return sorted;
    }

    private ObjectNode operation(Route route, HandlerMethod handler) {
        ObjectNode said = words.of("operations", route.toString());
        ObjectNode operation =
                JSON.createObjectNode().put("operationId", said.path("id").asString());
        operation.putArray("tags").add(said.path("tag").asString());
        operation.put("summary", said.path("summary").asString());
        if (said.has("description")) {
            operation.put("description", said.path("description").asString().strip());
        }
        if (route.isOpen()) {
            operation.putArray("security");
        }
        addParameters(operation, route, handler, said);
        addBody(operation, route, said);
        operation.set("responses", responses(route, handler, said));
        return operation;
    }

    private void addParameters(ObjectNode operation, Route route, HandlerMethod handler, ObjectNode said) {
        ArrayNode used = JSON.createArrayNode();
        PATH_VARIABLE.matcher(route.path()).results().forEach(name -> used.add(parameter(name.group(1), "path")));
        queryOf(handler)
                .forEach(name ->
                        used.add(parameter(said.path("parameters").path(name).asString(name), "query")));
        said.path("headers").forEach(name -> used.add(parameter(name.asString(), "header")));
        if (!used.isEmpty()) {
            operation.set("parameters", used);
        }
    }

    private static Stream<String> queryOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameter().getName());
    }

    private ObjectNode parameter(String key, String in) {
        if (!parameters.has(key)) {
            ObjectNode said = words.of("parameters", key);
            ObjectNode parameter = parameters
                    .putObject(key)
                    .put("name", said.path("name").asString(key))
                    .put("in", in)
                    .put("required", in.equals("path"));
            said.remove(List.of("name", "in"));
            parameter.setAll(said);
        }
        return JSON.createObjectNode().put("$ref", "#/components/parameters/" + key);
    }

    private static void addBody(ObjectNode operation, Route route, ObjectNode said) {
        Sample sample = Sample.of(route);
        assertThat(said.has("body")).as("a body for %s in words.yaml", route).isEqualTo(sample.hasBody());
        if (sample.hasBody()) {
            ObjectNode form = operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("application/json");
            form.putObject("schema")
                    .put("$ref", "#/components/schemas/" + said.path("body").asString());
            String example = new SameEveryTime().of(sample.body(SOME_ID));
            form.putObject("examples")
                    .putObject("request")
                    .put("summary", "A request")
                    .set("value", JSON.readTree(example));
        }
    }

    private ObjectNode responses(Route route, HandlerMethod handler, ObjectNode said) {
        ObjectNode responses = JSON.createObjectNode();
        TreeMap<Integer, List<Recorded>> byStatus = recorded.stream()
                .filter(answer -> answer.route().equals(Optional.of(route)))
                .collect(Collectors.groupingBy(Recorded::status, TreeMap::new, Collectors.toList()));
        assertThat(byStatus.keySet().stream().filter(status -> status < 400).map(String::valueOf))
                .as("the answers of %s, as they were recorded and as words.yaml has them", route)
                .containsExactlyInAnyOrderElementsOf(said.path("answers").propertyNames());
        byStatus.forEach((status, answers) -> responses.set(
                Integer.toString(status),
                status < 400 ? success(route, answers, said.at("/answers/" + status), handler) : refusal(answers)));
        return responses;
    }

    private ObjectNode success(Route route, List<Recorded> answers, JsonNode said, HandlerMethod handler) {
        ObjectNode response = JSON.createObjectNode()
                .put(
                        "description",
                        said.isString()
                                ? said.stringValue()
                                : said.path("description").asString());
        addHeaders(response, answers);
        if (answers.stream().anyMatch(answer -> !answer.body().isEmpty())) {
            ObjectNode form =
                    response.putObject("content").putObject(answers.getFirst().mediaType());
            form.set("schema", said.has("schema") ? said.path("schema") : ofHandler(handler));
            // The document is no example of itself.
            if (!route.isOpen()) {
                ObjectNode examples = form.putObject("examples");
                answers.forEach(answer -> examples.set(answer.key(), example(answer.name(), answer)));
            }
        }
        return response;
    }

    private ObjectNode ofHandler(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        return schemas.of(type.toClass() == ResponseEntity.class ? type.getGeneric(0) : type);
    }

    private static ObjectNode refusal(List<Recorded> answers) {
        List<Recorded> problems = inTheOrderOfTheCode(answers);
        ObjectNode response = JSON.createObjectNode()
                .put(
                        "description",
                        problems.stream().map(OpenApiDocument::title).collect(Collectors.joining(", ")));
        addHeaders(response, problems);
        ObjectNode form = response.putObject("content").putObject("application/problem+json");
        form.putObject("schema").put("$ref", "#/components/schemas/Problem");
        ObjectNode examples = form.putObject("examples");
        problems.forEach(
                problem -> examples.putObject(problem.key()).put("$ref", "#/components/examples/" + problem.key()));
        return response;
    }

    private static List<Recorded> inTheOrderOfTheCode(List<Recorded> problems) {
        List<String> codes =
                Arrays.stream(ProblemType.values()).map(ProblemType::code).toList();
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> codes.indexOf(problem.name())))
                .toList();
    }

    private static void addHeaders(ObjectNode response, List<Recorded> answers) {
        List<String> names = answers.stream()
                .flatMap(answer -> answer.headers().stream())
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            ObjectNode headers = response.putObject("headers");
            names.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        }
    }

    private static ObjectNode example(String summary, Recorded answer) {
        ObjectNode example = JSON.createObjectNode().put("summary", summary);
        boolean isJson = answer.mediaType().endsWith("json");
        return isJson ? example.set("value", JSON.readTree(answer.body())) : example.put("value", answer.body());
    }

    private static String title(Recorded problem) {
        return JSON.readTree(problem.body()).path("title").asString();
    }

    private Optional<Recorded> example(ProblemType problem) {
        return recorded.stream()
                .filter(answer -> answer.isProblem() && answer.name().equals(problem.code()))
                .findFirst();
    }

    /** Of problems that a route may have. */
    private ObjectNode problemExamples() {
        ObjectNode examples = JSON.createObjectNode();
        for (ProblemType problem : ProblemType.values()) {
            Optional<Recorded> answer = example(problem);
            assertThat(answer)
                    .as("a recorded answer with the problem %s: see Scenes", problem)
                    .isPresent();
            answer.filter(it -> isOfARoute(problem))
                    .ifPresent(it -> examples.set(problem.code(), example(problem.title(), it)));
        }
        return examples;
    }

    private boolean isOfARoute(ProblemType problem) {
        return recorded.stream()
                .anyMatch(answer -> answer.route().isPresent() && answer.name().equals(problem.code()));
    }

    /** The schemas, with the problems of no route as examples of a problem. */
    private ObjectNode describedSchemas() {
        ObjectNode all = schemas.all();
        ArrayNode examples = ((ObjectNode) all.path("Problem")).putArray("examples");
        Arrays.stream(ProblemType.values())
                .filter(problem -> !isOfARoute(problem))
                .flatMap(problem -> example(problem).stream())
                .forEach(problem -> examples.add(JSON.readTree(problem.body())));
        return all;
    }

    private ArrayNode problems() {
        ArrayNode problems = JSON.createArrayNode();
        for (ProblemType problem : ProblemType.values()) {
            problems.addObject()
                    .put("type", problem.uri())
                    .put("title", problem.title())
                    .put("status", problem.status().value())
                    .put("description", words.meaning(problem));
        }
        return problems;
    }
}
