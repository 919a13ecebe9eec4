package gofast.training.chaos;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What a run knows, in a schema of its own beside the product's tables: every move of every job, written by a trigger in the
 * transaction that made it; the jobs athletes were promised; the events that came; the faults.
 */
final class LedgerStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    LedgerStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Once the product's tables are there. */
    void install() {
        var script = new ResourceDatabasePopulator(new ClassPathResource("ledger.sql", LedgerStore.class));
        script.setSeparator(";;");
        script.execute(dataSource);
    }

    void accepted(Map<UUID, UUID> jobs) {
        jobs.forEach((jobId, planId) -> jdbc.sql("INSERT INTO chaos.accepted (job_id, training_plan_id) VALUES (?, ?)")
                .params(jobId, planId)
                .update());
    }

    void acceptedUnseen(Collection<UUID> plans) {
        plans.forEach(planId -> jdbc.sql("INSERT INTO chaos.accepted (training_plan_id) VALUES (?)")
                .param(planId)
                .update());
    }

    void events(Collection<RecordedEvent> events) {
        events.forEach(event -> jdbc.sql("""
                        INSERT INTO chaos.events (id, body, bodies, deliveries) VALUES (?, ?::jsonb, ?, ?)
                        """)
                .params(event.id(), event.body(), event.bodies().size(), event.deliveries())
                .update());
    }

    void faults(Collection<Fault> faults) {
        faults.forEach(fault -> jdbc.sql("INSERT INTO chaos.faults (kind, process, at, ended) VALUES (?, ?, ?, ?)")
                .params(
                        fault.kind().name(),
                        fault.process(),
                        Timestamp.from(fault.at()),
                        Timestamp.from(fault.at().plus(fault.lasted())))
                .update());
    }
}
