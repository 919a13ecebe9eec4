package gofast.training.api.live;

import gofast.training.api.watch.Watch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Keeps one client up to date for as long as there is something to wait for. It holds a thread that sleeps and the few lines
 * it is writing, and asks the database for more only when the job has changed. For use by one thread.
 */
final class JobStream {
    private static final Logger LOG = LoggerFactory.getLogger(JobStream.class);

    /** Proxies and phones take a connection that is silent for half a minute for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final JobTeller teller;
    private final EventWriter out;
    private final Watch changes;
    private final Clock clock;

    JobStream(JobTeller teller, EventWriter out, Watch changes, Clock clock) {
        this.teller = teller;
        this.out = out;
        this.changes = changes;
        this.clock = clock;
    }

    /** Goes on to the end of the job, of the client's token, or of the api, and says which. */
    StreamEnd run(Instant expiry) throws IOException {
        boolean isDue = true;
        while (true) {
            boolean isBehind = isDue && !tryToTell();
            if (teller.isEndTold()) {
                return StreamEnd.DONE;
            }
            boolean isWoken = changes.await(HEARTBEAT);
            if (changes.isOver()) {
                return StreamEnd.CLOSING;
            }
            if (!clock.instant().isBefore(expiry)) {
                return StreamEnd.EXPIRED;
            }
            if (!isWoken) {
                out.heartbeat();
            }
            isDue = isWoken || isBehind;
        }
    }

    /** A browser would not come back from an error, so a database that is down is waited for. */
    private boolean tryToTell() throws IOException {
        try {
            teller.tell();
            return true;
        } catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            LOG.debug("A stream waits for the database: {}", e.toString());
            return false;
        }
    }
}
