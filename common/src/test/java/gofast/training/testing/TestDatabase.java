package gofast.training.testing;

import gofast.training.schema.SchemaConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own on the one PostgreSQL of this JVM, which starts with the first of them and ends with the JVM.
 * Connections are not pooled. Safe to use from many threads.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final DataSource dataSource;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = Server.POSTGRES.getDatabase(USER, name);
    }

    /** A fresh database with the schema. */
    public static TestDatabase create() {
        return createFrom(Template.NAME);
    }

    /** A fresh database with nothing in it. */
    public static TestDatabase empty() {
        return createFrom("template0");
    }

    private static TestDatabase createFrom(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        Server.ADMIN.sql("CREATE DATABASE " + name + " TEMPLATE " + template).update();
        return new TestDatabase(name);
    }

    public String url() {
        return url(address());
    }

    /** The same through something at "host:port" that stands before the server. */
    public String url(String address) {
        return "jdbc:postgresql://" + address + "/" + name;
    }

    /** "host:port" of the server. */
    public String address() {
        return "localhost:" + Server.POSTGRES.getPort();
    }

    public String username() {
        return USER;
    }

    public String password() {
        return USER;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** What a Spring application needs to use this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", username(),
                "spring.datasource.password", password());
    }

    /** What connects from now on may only read, as at a server that is the primary no more. */
    public void isReadOnlyForNewConnections(boolean readOnly) {
        Server.ADMIN
                .sql("ALTER DATABASE " + name + " SET default_transaction_read_only = " + readOnly)
                .update();
    }

    /** Drops the database, whoever is still connected to it. */
    @Override
    public void close() {
        Server.ADMIN.sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
    }

    /** Started with the first database. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final JdbcClient ADMIN = JdbcClient.create(POSTGRES.getPostgresDatabase());

        private static EmbeddedPostgres start() {
            QuietLogs.ofTests();
            try {
                // It ends with the JVM: the library registers the hook. A port that the library chooses is one of those
                // that outgoing connections take, and may be taken before the server listens there.
                return EmbeddedPostgres.builder().setPort(FreePort.choose()).start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
            }
        }
    }

    /** Migrated once, with the first database that has the schema; nobody stays connected to it. */
    private static final class Template {
        private static final String NAME = migrate();

        private static String migrate() {
            Server.ADMIN
                    .sql("CREATE DATABASE gofast_template TEMPLATE template0")
                    .update();
            try (var context = new AnnotationConfigApplicationContext()) {
                context.registerBean(DataSource.class, () -> Server.POSTGRES.getDatabase(USER, "gofast_template"));
                context.register(SchemaConfiguration.class);
                context.refresh();
            }
            return "gofast_template";
        }
    }
}
