package gofast.training.chaos;

import gofast.training.testing.TestDatabase;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database as a good run leaves it: a job that succeeded at its second attempt, one that failed, and a draft. */
final class SoundRun implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();

    SoundRun() {
        new LedgerStore(database.dataSource()).install();
        new ResourceDatabasePopulator(new ClassPathResource("sound-run.sql", SoundRun.class))
                .execute(database.dataSource());
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    FindingsQuery findings() {
        return new FindingsQuery(database.dataSource());
    }

    LedgerStore ledger() {
        return new LedgerStore(database.dataSource());
    }

    /** Does to it what no good run would. */
    void spoil(List<String> statements) {
        statements.forEach(statement -> jdbc().sql(statement).update());
    }

    @Override
    public void close() {
        database.close();
    }
}
