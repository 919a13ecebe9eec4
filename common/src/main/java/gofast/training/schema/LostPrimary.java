package gofast.training.schema;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the pool to give up connections to a server that was the primary until another took over. It answers, but changes
 * nothing any more; the next connection finds the new one.
 */
public final class LostPrimary implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    /** Whether the server refused because it must not write. */
    public static boolean isReadOnly(SQLException e) {
        return READ_ONLY.equals(e.getSQLState());
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        return isReadOnly(e) ? SQLExceptionOverride.Override.MUST_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
