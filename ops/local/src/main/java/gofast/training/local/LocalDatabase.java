package gofast.training.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL as a child process, with data that stays. */
final class LocalDatabase implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;

    private LocalDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static LocalDatabase start(DataDirectory data, int port) throws IOException {
        Path complete = data.postgres().resolve("complete");
        if (!Files.exists(complete)) {
            // The first start was cut short, if there was one.
            FileSystemUtils.deleteRecursively(data.postgres());
        }
        var database = new LocalDatabase(postgres(data, port));
        new DatabaseStore(database.url("postgres")).create("gofast");
        Files.write(complete, new byte[0]);
        return database;
    }

    private static EmbeddedPostgres postgres(DataDirectory data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.postgresPrograms().toFile())
                .setDataDirectory(data.postgres())
                .setCleanDataDirectory(false)
                .setPort(port)
                // This process closes it itself, after its clients.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                // The library switches off what keeps data when a machine loses its power.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    String url() {
        return url("gofast");
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
