package gofast.training.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that wait for the database however long it works: building an index takes its time. */
final class UnhurriedDataSource extends DelegatingDataSource {
    private static final int FOR_EVER = 0;

    UnhurriedDataSource(DataSource target) {
        super(target);
    }

    /** The pool takes the setting back when the connection returns to it. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, FOR_EVER);
        return connection;
    }
}
