package gofast.training.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Hears from the database that the outbox got new rows. */
final class OutboxSignal implements AutoCloseable {
    private final Connection connection;

    private OutboxSignal(Connection connection) {
        this.connection = connection;
    }

    /** Listens on a connection of its own until closed. */
    static OutboxSignal listen(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN outbox");
            return new OutboxSignal(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns at a signal, or when the time is over. */
    void await(Duration most) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            // The connection goes back to a pool, where nobody reads its signals.
            statement.execute("UNLISTEN outbox");
        }
    }
}
