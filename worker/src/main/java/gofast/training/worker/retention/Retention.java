package gofast.training.worker.retention;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deletes every hour what is kept no longer. Every worker does; who comes second finds nothing to do. */
@Component
class Retention implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** A worker that just started has other things to do. */
    private static final long FIRST_MINUTE = 1;

    private static final long MINUTES = 60;

    private final RetentionStore store;
    private final RetentionProperties properties;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());

    private volatile boolean running;

    Retention(RetentionStore store, RetentionProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    void delete() {
        inBatches("expired entries of the cache", store::deleteExpiredCache);
        inBatches("answers kept by key", store::deleteIdempotencyKeys);
        inBatches("old calls", () -> store.deleteCalls(properties.modelCalls()));
        inBatches("saved weeks of ended jobs", () -> store.deleteSavedWeeks(properties.savedWeeks()));
        inBatches("lines of the timelines of ended jobs", () -> store.deleteJobEvents(properties.jobEvents()));
        inBatches("messages that no broker took", () -> store.deleteUnsentMessages(properties.outbox()));
        inBatches("deliveries to webhooks", () -> store.deleteWebhookDeliveries(properties.webhookDeliveries()));
    }

    private static void inBatches(String what, IntSupplier delete) {
        try {
            int all = 0;
            int batch = RetentionStore.BATCH;
            while (batch == RetentionStore.BATCH) {
                batch = delete.getAsInt();
                all += batch;
            }
            LOG.info("Deleted {} {}", all, what);
        } catch (RuntimeException e) {
            // Whatever it was: an exception here would end all that follow.
            LOG.warn("Could not delete {}: {}", what, e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::delete, FIRST_MINUTE, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
