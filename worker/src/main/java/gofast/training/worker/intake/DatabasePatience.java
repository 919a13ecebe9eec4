package gofast.training.worker.intake;

import gofast.training.worker.run.DatabaseTrouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds a message while the database is away, instead of losing it or sending it round and round in the broker. Running it
 * again is harmless: a job that is not there to be claimed is left alone.
 */
@Component
class DatabasePatience {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePatience.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Work that needs the database. */
    interface Work {
        void run() throws InterruptedException;
    }

    void run(Work work) throws InterruptedException {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseTrouble.isPassing(e)) {
                    throw e;
                }
                LOG.warn("A message waits until the database answers again: {}", e.toString());
                Thread.sleep(PAUSE);
            }
        }
    }
}
