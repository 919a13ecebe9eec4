package gofast.training.schema;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.AtOnce;
import gofast.training.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {
    private static final int PROCESSES = 6;

    private static boolean migrate(DataSource dataSource) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> dataSource);
            context.register(SchemaConfiguration.class);
            context.refresh();
            return context.isActive();
        }
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }

    @Test
    void severalAtOnceMigrateAnEmptyDatabase() throws InterruptedException {
        try (var database = TestDatabase.empty()) {
            List<Boolean> migrated = AtOnce.call(PROCESSES, () -> migrate(database.dataSource()));

            assertThat(migrated).hasSize(PROCESSES).containsOnly(true);
            assertThat(count(database.jdbc(), "outbox")).isZero();
            assertThat(count(database.jdbc(), "databasechangelog"))
                    .isEqualTo(count(database.jdbc(), "(SELECT DISTINCT id FROM databasechangelog)"));
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        try (var database = TestDatabase.create()) {
            long before = count(database.jdbc(), "databasechangelog");

            migrate(database.dataSource());

            assertThat(count(database.jdbc(), "databasechangelog")).isEqualTo(before);
        }
    }

    @Test
    void rowLockOfAKilledProcessDoesNotBlock() {
        try (var database = TestDatabase.create()) {
            int locked = database.jdbc().sql("""
                            UPDATE databasechangeloglock SET locked = TRUE, lockgranted = now(), lockedby = 'a ghost'
                            """).update();
            assertThat(locked).isOne();

            assertThat(migrate(database.dataSource())).isTrue();
            assertThat(count(database.jdbc(), "databasechangeloglock WHERE locked"))
                    .isZero();
        }
    }

    /** With sequential scans forbidden, a query without a fitting index shows one all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outbox_due | SELECT id FROM outbox WHERE available_at <= now() ORDER BY available_at, id LIMIT 100"
                        + " FOR UPDATE SKIP LOCKED",
                "generation_jobs_leases | SELECT id FROM generation_jobs WHERE state = 'running'"
                        + " AND lease_expires_at < now() FOR UPDATE SKIP LOCKED",
                "generation_jobs_leases | UPDATE generation_jobs SET lease_expires_at = now() WHERE state = 'running'"
                        + " AND lease_token = ANY (ARRAY[gen_random_uuid()])",
                "generation_jobs_one_unfinished_per_plan | SELECT id FROM generation_jobs"
                        + " WHERE training_plan_id = gen_random_uuid() AND state IN ('queued', 'running', 'retrying')",
                "generation_jobs_pkey | SELECT id FROM generation_jobs WHERE id = '00000000-0000-0000-0000-000000000000'",
            })
    void queryUsesItsIndex(String index, String query) throws SQLException {
        try (var database = TestDatabase.create();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");

            assertThat(explain(statement, query)).anyMatch(line -> line.contains(" using " + index + " "));
        }
    }

    private static List<String> explain(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("EXPLAIN " + query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
