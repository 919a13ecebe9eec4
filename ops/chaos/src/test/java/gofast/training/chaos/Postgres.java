package gofast.training.chaos;

import gofast.training.testing.FreePort;
import gofast.training.testing.GuardedProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that may be killed at any time and keeps what it confirmed: the embedded programs, with fsync. */
final class Postgres implements Victim, Closeable {
    static final String USER = "postgres";
    private static final String DATABASE = "gofast";

    private final Path data;
    private final Path log;
    private final int port = FreePort.choose();
    private final String program;
    private int starts;
    private @Nullable GuardedProcess process;

    Postgres(Path home, Path logs) {
        this.data = home.resolve("postgres");
        this.log = logs.resolve("postgres.log");
        this.program = initialize();
    }

    /** Has the library unpack the programs and make the data directory, and says where the server's program is. */
    private String initialize() {
        try (var first = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .start();
                Connection connection = first.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
            // Its command line, as it writes it down: the program, then options in quotes.
            return Files.readString(data.resolve("postmaster.opts")).split(" \"", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL has no database for us", e);
        }
    }

    @Override
    public String name() {
        return "postgres." + starts;
    }

    @Override
    public void start() {
        starts++;
        process = GuardedProcess.start(command(), Map.of(), log);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // It refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program, "-D", data.toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "max_connections", "200")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** Only its first process: the others find out, and are in the way of the next start until then. */
    @Override
    public void kill() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public boolean answers() {
        if (process != null && !process.isAlive()) {
            process = GuardedProcess.start(command(), Map.of(), log);
        }
        try (Connection connection = DriverManager.getConnection(url(), USER, "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Of the database itself, past any proxy. */
    String url() {
        return url(address());
    }

    static String url(String address) {
        return "jdbc:postgresql://" + address + "/" + DATABASE;
    }

    @Override
    public void close() {
        kill();
    }
}
