package gofast.training.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gofast.training.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A database is changed while processes of the version before still use it, and whatever it went through before. */
class CompatibleSchemaTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    private static List<String> promised(String file) {
        try (InputStream lines = CompatibleSchemaTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rows(String sql) {
        return database.jdbc().sql(sql).query((row, number) -> row.getString(1)).list();
    }

    private void migrate() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, database::dataSource);
            context.register(SchemaConfiguration.class);
            context.refresh();
        }
    }

    /** Databases have these already, so that a changed one could never reach them. */
    @Test
    void changesetsAreAsTheyWere() {
        assertThat(rows("SELECT id || ' ' || md5sum FROM databasechangelog ORDER BY orderexecuted"))
                .as("Never change a changeset; the line of a new one belongs at the end of changesets.txt")
                .containsExactlyElementsOf(promised("changesets.txt"));
    }

    @Test
    void changedChangesetIsRefusedAtTheStart() {
        database.jdbc()
                .sql(
                        "UPDATE databasechangelog SET md5sum = left(md5sum, 2) || reverse(substr(md5sum, 3)) WHERE id = 'outbox'")
                .update();

        assertThatThrownBy(this::migrate).rootCause().hasMessageContaining("outbox");
    }

    /** "table.column type", and "?" where it may be null or has a default, so that who does not know it need not fill it. */
    private Map<String, String> columns() {
        return byName(rows("""
                SELECT table_name || '.' || column_name || ' ' || udt_name
                       || CASE WHEN is_nullable = 'YES' OR column_default IS NOT NULL OR is_identity = 'YES'
                               THEN '?' ELSE '' END
                  FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'
                 ORDER BY 1"""));
    }

    private static Map<String, String> byName(List<String> columns) {
        return columns.stream().collect(Collectors.toMap(column -> column.replaceAll(" .*", ""), Function.identity()));
    }

    /** Processes of the version before read and write them until the last one is gone. */
    @Test
    void columnsOfTheVersionBeforeAreStillThere() {
        Map<String, String> present = columns();

        assertThat(byName(promised("columns.txt")))
                .allSatisfy((name, column) -> assertThat(present.getOrDefault(name, "gone"))
                        .as("%s may become optional; to take it away takes a version that does without it first", name)
                        .isIn(column, column + "?"));
    }

    /** Processes of the version before insert rows without them. */
    @Test
    void newColumnsOfTablesMayBeLeftOut() {
        Map<String, String> before = byName(promised("columns.txt"));
        List<String> tables = before.keySet().stream()
                .map(name -> name.replaceAll("\\..*", ""))
                .toList();

        assertThat(columns())
                .allSatisfy((name, column) -> assertThat(before.containsKey(name)
                                || !tables.contains(name.replaceAll("\\..*", ""))
                                || column.endsWith("?"))
                        .as("%s is new, and takes a default or may be null", column)
                        .isTrue());
    }
}
