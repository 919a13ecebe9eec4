package gofast.training.api.testing;

import gofast.training.api.ApiApplication;
import gofast.training.api.security.Role;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real application on ports of its own, with a database of its own. */
public final class RunningApi implements AutoCloseable {
    private final TestDatabase database;
    private final TestIssuer issuer;
    private final ConfigurableApplicationContext context;

    private RunningApi(TestDatabase database, TestIssuer issuer, ConfigurableApplicationContext context) {
        this.database = database;
        this.issuer = issuer;
        this.context = context;
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
        properties.putAll(more);
        return new RunningApi(database, issuer, ApiApplication.application().run(arguments(properties)));
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

    /** An athlete nobody has seen before. */
    public TestAthlete athlete() {
        String subject = "athlete-" + UUID.randomUUID();
        return new TestAthlete(this, subject, anybody().withToken(issuer.token(subject)));
    }

    /** Somebody who looks after all jobs. */
    public ApiClient operator() {
        return anybody().withToken(issuer.token("operator-" + UUID.randomUUID(), Role.OPERATOR.scope()));
    }

    /** A program that has plans generated for any athlete. */
    public ApiClient service() {
        return anybody().withToken(issuer.token("service-" + UUID.randomUUID(), Role.SERVICE.scope()));
    }

    /** A digest of all that is stored; it differs after any insert, update or delete of ours. */
    public String stored() {
        return sql().sql("""
                        SELECT concat_ws(';',
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM athletes t),
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM races t),
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM training_plans t),
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM race_training_plans t),
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM athlete_training_plans t),
                            (SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) FROM generation_jobs t),
                            -- the relay empties the table itself at any time
                            (SELECT pg_sequence_last_value(pg_get_serial_sequence('outbox', 'id')::regclass)))
                        """).query(String.class).single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
