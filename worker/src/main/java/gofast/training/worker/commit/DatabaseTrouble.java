package gofast.training.worker.commit;

import gofast.training.schema.LostPrimary;
import java.sql.SQLException;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away for a while from one that says no. */
final class DatabaseTrouble {
    /** The database ended a transaction that a worker had left open, as one does that stood still. */
    private static final String IDLE_TOO_LONG = "25P03";

    private DatabaseTrouble() {}

    /** Whether the same work may go well later. */
    static boolean isPassing(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof TransactionException
                || isPassingState(e);
    }

    /** Spring sorts these nowhere. */
    private static boolean isPassingState(RuntimeException e) {
        return e instanceof NestedRuntimeException nested
                && nested.getMostSpecificCause() instanceof SQLException cause
                && (LostPrimary.isReadOnly(cause) || IDLE_TOO_LONG.equals(cause.getSQLState()));
    }
}
