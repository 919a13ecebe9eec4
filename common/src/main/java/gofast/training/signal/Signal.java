package gofast.training.signal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Hears what the database calls out on a channel. A connection that is lost is an exception, also one whose other end is gone
 * without a word: after ten seconds of silence the database is asked whether it is still there. For use by one thread.
 */
public final class Signal implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 5;

    private final Connection connection;
    private final String channel;
    private long lastHeard = System.nanoTime();

    private Signal(Connection connection, String channel) {
        this.connection = connection;
        this.channel = channel;
    }

    static Signal listen(DataSource dataSource, String channel) {
        try {
            return listen(dataSource.getConnection(), channel);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static Signal listen(Connection connection, String channel) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
            return new Signal(connection, channel);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The payloads that were called out since; none when the time is over.
     *
     * @throws DataAccessResourceFailureException if the connection is lost, and with it what was called out meanwhile
     */
    public List<String> await(Duration most) {
        try {
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
            // The driver says null where it heard nothing, or an empty array.
            if (heard == null || heard.length == 0) {
                checkAfterSilence();
                return List.of();
            }
            lastHeard = System.nanoTime();
            return Arrays.stream(heard).map(PGNotification::getParameter).toList();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private void checkAfterSilence() throws SQLException {
        if (System.nanoTime() - lastHeard < SILENCE.toNanos()) {
            return;
        }
        if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("The connection that listens is dead");
        }
        lastHeard = System.nanoTime();
    }

    private static DataAccessResourceFailureException lost(SQLException e) {
        return new DataAccessResourceFailureException("The database cannot be listened to: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            // The connection goes back to a pool, where nobody reads its signals.
            statement.execute("UNLISTEN " + channel);
        } catch (SQLException e) {
            throw lost(e);
        }
    }
}
