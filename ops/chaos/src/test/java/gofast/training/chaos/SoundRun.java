package gofast.training.chaos;

import gofast.training.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database as a good run leaves it: a job that succeeded at its second attempt, one that failed, and a draft. All that is
 * done to it is in one transaction, until it is restored.
 */
final class SoundRun implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final SingleConnectionDataSource dataSource =
            new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);

    SoundRun() {
        new LedgerStore(database.dataSource()).install();
        new ResourceDatabasePopulator(new ClassPathResource("sound-run.sql", SoundRun.class))
                .execute(database.dataSource());
        dataSource.setAutoCommit(false);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    FindingsQuery findings() {
        return new FindingsQuery(dataSource);
    }

    LedgerStore ledger() {
        return new LedgerStore(dataSource);
    }

    /** Does to it what no good run would. */
    void spoil(List<String> statements) {
        statements.forEach(statement -> jdbc().sql(statement).update());
    }

    void restore() throws SQLException {
        dataSource.getConnection().rollback();
    }

    @Override
    public void close() {
        dataSource.destroy();
        database.close();
    }
}
