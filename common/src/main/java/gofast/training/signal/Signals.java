package gofast.training.signal;

import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The channels of the database. */
@Component
public class Signals {
    private final DataSource dataSource;

    Signals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Listens on a connection of its own until closed. Whatever is committed after this returns is heard; whatever was before
     * can be read.
     *
     * @throws org.springframework.dao.DataAccessResourceFailureException if the database does not answer
     */
    public Signal listen(String channel) {
        return Signal.listen(dataSource, channel);
    }
}
