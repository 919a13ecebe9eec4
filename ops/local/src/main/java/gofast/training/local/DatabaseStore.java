package gofast.training.local;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases of the server. */
final class DatabaseStore {
    static final String USER = "postgres";

    private final JdbcClient jdbc;

    DatabaseStore(String url) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, USER, ""));
    }

    /** Creates the database unless it is there. */
    void create(String name) {
        boolean exists = jdbc.sql("SELECT EXISTS (SELECT FROM pg_database WHERE datname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (!exists) {
            jdbc.sql("CREATE DATABASE " + name).update();
        }
    }
}
