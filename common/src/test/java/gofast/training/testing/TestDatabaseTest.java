package gofast.training.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void everyDatabaseIsFreshAndHasTheSchema() {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            one.jdbc()
                    .sql("INSERT INTO races VALUES (gen_random_uuid(), 'Boston', 'marathon', '2025-04-21')")
                    .update();

            assertThat(count(one)).isOne();
            assertThat(count(other)).isZero();
        }
    }

    private static long count(TestDatabase database) {
        return database.jdbc()
                .sql("SELECT count(*) FROM races")
                .query(Long.class)
                .single();
    }

    @Test
    void emptyDatabaseHasNoTables() {
        try (var database = TestDatabase.empty()) {
            assertThat(database.jdbc()
                            .sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
