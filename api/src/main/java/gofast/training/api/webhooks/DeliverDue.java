package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Claims deliveries whose time has come, a few at a time, and has each attempted on a thread of its own. */
class DeliverDue {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);

    /** How many attempts a process makes at once. */
    static final int PLACES = 64;

    private static final int BATCH = 8;

    private final DeliveryStore deliveries;
    private final Deliver deliver;
    private final Executor threads;
    private final InFlight inFlight = new InFlight(PLACES);

    DeliverDue(DeliveryStore deliveries, Deliver deliver, Executor threads) {
        this.deliveries = deliveries;
        this.deliver = deliver;
        this.threads = threads;
    }

    /** Starts attempts, up to a batch, as soon as there is room for them; true if there may be more to do at once. */
    boolean run(Duration most) throws InterruptedException {
        if (!inFlight.reserve(BATCH, most)) {
            return true;
        }
        List<ClaimedDelivery> due = claim();
        due.forEach(this::start);
        return due.size() == BATCH;
    }

    /** Places that were reserved for more than there is are free again. */
    private List<ClaimedDelivery> claim() {
        int claimed = 0;
        try {
            List<ClaimedDelivery> due = deliveries.claim(BATCH, inFlight.busy());
            claimed = due.size();
            return due;
        } finally {
            inFlight.release(BATCH - claimed);
        }
    }

    private void start(ClaimedDelivery delivery) {
        inFlight.begin(delivery);
        threads.execute(() -> {
            try {
                deliver.deliver(delivery);
            } catch (DataAccessException | TransactionException e) {
                // Its lease runs out, and it is attempted once more: receivers tell by the id.
                LOG.warn("What became of event {} could not be noted: {}", delivery.eventId(), e.toString());
            } finally {
                inFlight.end(delivery);
            }
        });
    }

    /** Waits for the attempts under way. Those that take longer are made again by another process. */
    void awaitEnd(Duration most) throws InterruptedException {
        if (!inFlight.awaitNone(most)) {
            LOG.warn("Some events are still on their way to webhooks; they are sent again");
        }
    }
}
