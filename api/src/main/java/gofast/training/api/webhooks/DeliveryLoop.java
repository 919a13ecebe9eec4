package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks for deliveries that are due for as long as the process lives, every second and at once after a full batch. The
 * processes share the work by their claims. A database that is down is waited for.
 */
@Component
class DeliveryLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    /** As long as an attempt may take. */
    private static final Duration GRACE = WebhookConfiguration.TIMEOUT;

    private final DeliverDue due;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean reachable = true;
    private Thread thread = new Thread(() -> {});

    DeliveryLoop(DeliverDue due) {
        this.due = due;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("webhook-deliveries").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join();
            due.awaitEnd(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run() {
        try {
            while (isRunning()) {
                if (!lookOnce()) {
                    stopped.await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean lookOnce() throws InterruptedException {
        try {
            boolean mayBeMore = due.run(POLL_INTERVAL);
            reachable = true;
            return mayBeMore;
        } catch (DataAccessException | TransactionException e) {
            if (reachable) {
                LOG.warn("Webhooks wait until the database answers again: {}", e.toString());
                reachable = false;
            }
            return false;
        }
    }
}
