package gofast.training.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Runs the changelog under a lock of the database session. Liquibase's own lock is a row in a table that several
 * processes may try to create at once on an empty database, and that a killed process leaves locked; a session's lock
 * has neither trouble, so a row lock found while holding it is stale and is taken away.
 */
final class LockedLiquibase extends SpringLiquibase {
    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 4_763_278_105L;

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        try (Connection connection = getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                releaseStaleLock(statement);
                super.afterPropertiesSet();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new LiquibaseException("The database is not ready for its schema: " + e.getMessage(), e);
        }
    }

    private static void releaseStaleLock(Statement statement) throws SQLException {
        statement.execute("""
                DO $$
                BEGIN
                    IF to_regclass('databasechangeloglock') IS NOT NULL THEN
                        UPDATE databasechangeloglock SET locked = FALSE, lockgranted = NULL, lockedby = NULL;
                    END IF;
                END
                $$
                """);
    }
}
