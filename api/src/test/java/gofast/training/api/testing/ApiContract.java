package gofast.training.api.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import gofast.training.testing.MessageContract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document, closed: clients pass over fields they do not know, but answers have none that it lacks. Each answer
 * that a test gets is held against it. Safe to use from many threads.
 */
public final class ApiContract {
    /** Where the published document is, in its folder. */
    public static final String FILE = "openapi.json";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "application/problem+json";
    private static final Supplier<ApiContract> PUBLISHED =
            SingletonSupplier.of(() -> new ApiContract(MessageContract.read(FILE)));

    private final JsonNode document;
    private final JsonNode definitions;
    private final List<Route> routes;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** What is held against the document. */
    public record Got(String method, String path, int status, String mediaType, String body) {
        static Got of(Answer answer) {
            return new Got(
                    answer.response().request().method(),
                    answer.response().uri().getRawPath(),
                    answer.status(),
                    answer.header("Content-Type"),
                    answer.response().body());
        }
    }

    public ApiContract(JsonNode document) {
        this.document = document;
        this.definitions = withOwnDefinitions(document.at("/components/schemas"));
        definitions.forEach(ApiContract::close);
        this.routes = document.path("paths")
                .propertyStream()
                .flatMap(ApiContract::routes)
                .toList();
    }

    /** The document as it is in the project. */
    public static ApiContract published() {
        return PUBLISHED.get();
    }

    /** Whether the document is to be written anew, from answers that nobody held against the old one. */
    public static boolean isToBeWritten() {
        return Boolean.getBoolean("gofast.write-contract");
    }

    private static Stream<Route> routes(Map.Entry<String, JsonNode> path) {
        return path.getValue().propertyNames().stream()
                .map(method -> new Route(method.toUpperCase(Locale.ROOT), path.getKey()));
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("unevaluatedProperties", false);
        }
    }

    /** The route that a request comes to, if there is one. */
    public Optional<Route> route(String method, String path) {
        return routes.stream().filter(route -> route.isOf(method, path)).findFirst();
    }

    public JsonNode operation(Route route) {
        return document.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
    }

    /** What of an answer does not stand in the document, or stands there otherwise. */
    public List<String> complaints(Got got) {
        boolean isProblem = got.mediaType().equals(PROBLEM);
        return route(got.method(), got.path())
                .map(route -> complaints(route, got, isProblem))
                .orElseGet(() -> isProblem ? violations("Problem", got.body()) : List.of());
    }

    private List<String> complaints(Route route, Got got, boolean isProblem) {
        String status = Integer.toString(got.status());
        JsonNode response = operation(route).path("responses").path(status);
        if (response.isMissingNode()) {
            return List.of("%s has no answer %s".formatted(route, status));
        }
        if (got.body().isEmpty()) {
            return List.of();
        }
        String mediaType = got.mediaType().replaceFirst(";.*", "");
        JsonNode form = response.path("content").path(mediaType);
        if (form.isMissingNode()) {
            return List.of("%s %s has no form %s".formatted(route, status, mediaType));
        }
        if (isProblem && !form.path("examples").has(code(got.body()))) {
            return List.of("%s %s has no problem %s".formatted(route, status, code(got.body())));
        }
        return mediaType.endsWith("json")
                ? errors(route + " " + status + " " + mediaType, form.path("schema"), got.body())
                : List.of();
    }

    private static String code(String problem) {
        try {
            return JSON.readTree(problem).path("type").asString("").replace("/problems/", "");
        } catch (JacksonException e) {
            return "(none)";
        }
    }

    /** How a JSON text breaks the schema with this name. */
    public List<String> violations(String schema, String json) {
        return errors(schema, JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), json);
    }

    private List<String> errors(String name, JsonNode schema, String json) {
        return schemas.computeIfAbsent(name, it -> compiled(schema)).validate(JSON.readTree(json)).stream()
                .map(Error::toString)
                .toList();
    }

    /** Where the validator looks for them, wherever the document has them. */
    private static JsonNode withOwnDefinitions(JsonNode schema) {
        return JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = (ObjectNode) withOwnDefinitions(schema);
        whole.set("$defs", definitions);
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(SchemaLocation.of("memory:/schema.json"), whole);
    }
}
