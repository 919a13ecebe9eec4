package gofast.training.api.testing;

import gofast.training.api.ApiApplication;
import gofast.training.api.security.Role;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The real application on ports of its own, with a database of its own. */
public final class RunningApi implements AutoCloseable {
    private final TestDatabase database;
    private final TestIssuer issuer;
    private final Map<String, Object> properties;
    private final ConfigurableApplicationContext context;

    private RunningApi(TestDatabase database, TestIssuer issuer, Map<String, Object> properties) {
        this.database = database;
        this.issuer = issuer;
        this.properties = properties;
        this.context = ApiApplication.application().run(arguments(properties));
    }

    /** Believes the tokens of an issuer whose public key it is given. */
    public static RunningApi start(TestBroker broker, Map<String, Object> more) {
        var issuer = new TestIssuer();
        Path key = issuer.savePublicKey(newDirectory());
        key.toFile().deleteOnExit();
        var properties = new HashMap<String, Object>(more);
        properties.put("spring.security.oauth2.resourceserver.jwt.public-key-location", key.toUri());
        return start(broker, issuer, properties);
    }

    /** Believes whom the properties say. */
    public static RunningApi start(TestBroker broker, TestIssuer issuer, Map<String, Object> more) {
        TestDatabase database = TestDatabase.create();
        var properties = new HashMap<String, Object>();
        properties.putAll(database.properties());
        properties.putAll(broker.properties());
        properties.put("server.port", 0);
        properties.put("management.server.port", 0);
        // Tests come without good tokens more often than clients do.
        properties.put("gofast.authentication.failures-per-minute", 1_000_000);
        properties.putAll(more);
        return new RunningApi(database, issuer, properties);
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static Path newDirectory() {
        try {
            Path directory = Files.createTempDirectory("gofast-api");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another process on the same database; to be closed before this one. */
    public RunningApi beside() {
        return new RunningApi(database, issuer, properties);
    }

    /** Ends the process, and leaves the database. */
    public void stop() {
        context.close();
    }

    public TestDatabase database() {
        return database;
    }

    public JdbcClient sql() {
        return database.jdbc();
    }

    public TestIssuer issuer() {
        return issuer;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where clients call. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** How many streams ("stream") or waiting requests ("poll") there are. */
    public int followers(String kind) {
        return (int) bean(MeterRegistry.class)
                .get("gofast.followers")
                .tag("kind", kind)
                .gauge()
                .value();
    }

    /** Somebody without a token. */
    public ApiClient anybody() {
        return client("local.server.port");
    }

    /** Somebody at the internal port. */
    public ApiClient insider() {
        return client("local.management.port");
    }

    private ApiClient client(String port) {
        return new ApiClient(
                URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty(port)), List.of());
    }

    /** An athlete nobody has seen before, with these roles besides. */
    public TestAthlete athlete(Role... roles) {
        return athlete("athlete-" + UUID.randomUUID(), roles);
    }

    /** The one with this subject, with a token for these roles. */
    TestAthlete athlete(String subject, Role... roles) {
        String scopes = Arrays.stream(roles).map(Role::scope).collect(Collectors.joining(" "));
        return new TestAthlete(this, subject, anybody().withToken(issuer.token(subject, scopes)));
    }

    /** Somebody who looks after all jobs. */
    public ApiClient operator() {
        return athlete(Role.OPERATOR).client();
    }

    /** A program that has plans generated for any athlete. */
    public ApiClient service() {
        return athlete(Role.SERVICE).client();
    }

    /** All that the controllers answer, as Spring knows it; but for the page that shows errors. */
    public List<Route> routes() {
        return List.copyOf(handlers().keySet());
    }

    /** The routes, each with the method that answers it. */
    public SortedMap<Route, HandlerMethod> handlers() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route ->
                        !ErrorController.class.isAssignableFrom(route.getValue().getBeanType()))
                .flatMap(route -> Route.of(route.getKey()).map(it -> Map.entry(it, route.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** A digest of all that is stored; it differs after any insert, update or delete of ours. */
    public String stored() {
        return sql().sql("""
                        SELECT string_agg(concat_ws(' ', tablename, digest), ';' ORDER BY tablename)
                          FROM pg_tables,
                               -- the relay empties the outbox at any time, so that its counter has to do, and
                               -- webhooks may be called at any time, so that what waits for them has to do
                               LATERAL (SELECT CASE tablename WHEN 'outbox'
                                          THEN (SELECT pg_sequence_last_value(pg_get_serial_sequence('outbox', 'id')::regclass))::text
                                          WHEN 'webhook_deliveries'
                                          THEN (SELECT md5(string_agg(concat_ws(',', webhook_id, event_id, created_at), ';'
                                                                      ORDER BY webhook_id, event_id))
                                                  FROM webhook_deliveries)
                                          ELSE query_to_xml(
                                                 format('SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM %I t',
                                                        tablename),
                                                 true, false, '')::text
                                        END AS digest) AS content
                         WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'
                        """).query(String.class).single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
