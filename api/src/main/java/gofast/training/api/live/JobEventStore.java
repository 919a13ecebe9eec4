package gofast.training.api.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines of jobs, as those see them who follow. */
@Repository
class JobEventStore {
    /** Lines read at once; a stream holds no more of them. */
    static final int BATCH = 10;

    private final JdbcClient jdbc;

    JobEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next lines after this number, in order. */
    List<JobEvent> after(UUID job, int sequence) {
        return jdbc.sql("""
                        -- which worker runs a job is for those who look after workers
                        SELECT sequence, type, data - 'worker' AS data,
                               type = 'state' AND data ->> 'state' IN ('succeeded', 'failed', 'cancelled') AS is_end
                          FROM job_events
                         WHERE job_id = :job AND sequence > :sequence
                         ORDER BY sequence
                         LIMIT :batch
                        """)
                .param("job", job)
                .param("sequence", sequence)
                .param("batch", BATCH)
                .query(JobEventStore::event)
                .list();
    }

    /** The next weeks after this number, up to the last number, in order. */
    List<JobEvent> weeks(UUID job, int sequence, int last) {
        return jdbc.sql("""
                        SELECT sequence, type, data, false AS is_end
                          FROM job_events
                         WHERE job_id = :job AND sequence > :sequence AND sequence <= :last AND type = 'week'
                         ORDER BY sequence
                         LIMIT :batch
                        """)
                .param("job", job)
                .param("sequence", sequence)
                .param("last", last)
                .param("batch", BATCH)
                .query(JobEventStore::event)
                .list();
    }

    private static JobEvent event(ResultSet row, int n) throws SQLException {
        return new JobEvent(
                row.getInt("sequence"), row.getString("type"), row.getString("data"), row.getBoolean("is_end"));
    }
}
