package gofast.training.worker.intake;

import gofast.training.worker.run.Worker;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workers there are, for operators and for those who ask what a queued job waits for. */
@Repository
class WorkerStore {
    private final JdbcClient jdbc;

    WorkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells that the worker is there; workers that have not been seen for an hour are forgotten. */
    void seen(Worker worker, int concurrency, int running, Optional<String> pausedFor) {
        jdbc.sql("""
                        WITH forgotten AS (DELETE FROM workers WHERE seen_at < now() - interval '1 hour')
                        INSERT INTO workers (id, name, concurrency, running, paused_for)
                        VALUES (:id, :name, :concurrency, :running, :pausedFor)
                        ON CONFLICT (id) DO UPDATE
                           SET running = EXCLUDED.running, paused_for = EXCLUDED.paused_for, seen_at = now()
                        """)
                .param("id", worker.id())
                .param("name", worker.name())
                .param("concurrency", concurrency)
                .param("running", running)
                .param("pausedFor", pausedFor.orElse(null))
                .update();
    }

    /** Tells that the worker stops. */
    void gone(Worker worker) {
        jdbc.sql("DELETE FROM workers WHERE id = :id").param("id", worker.id()).update();
    }
}
