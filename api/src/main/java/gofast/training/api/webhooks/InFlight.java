package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The attempts this process is making, by webhook, so that a slow receiver does not take all the places. Thread-safe. */
final class InFlight {
    private static final int MOST_OF_A_WEBHOOK = 8;

    private final int places;
    private final Semaphore free;
    private final Map<UUID, Integer> byWebhook = new ConcurrentHashMap<>();

    InFlight(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    /** Takes places for attempts to come; false if they did not become free in time. */
    boolean reserve(int attempts, Duration most) throws InterruptedException {
        return free.tryAcquire(attempts, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    void release(int attempts) {
        free.release(attempts);
    }

    void begin(UUID webhookId) {
        byWebhook.merge(webhookId, 1, Integer::sum);
    }

    void end(UUID webhookId) {
        byWebhook.computeIfPresent(webhookId, (id, attempts) -> attempts == 1 ? null : attempts - 1);
        free.release();
    }

    /** Webhooks that have to wait for their own attempts to end. */
    List<UUID> busy() {
        return byWebhook.entrySet().stream()
                .filter(webhook -> webhook.getValue() >= MOST_OF_A_WEBHOOK)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Waits for all attempts to end; false if they did not in time. */
    boolean awaitNone(Duration most) throws InterruptedException {
        boolean none = reserve(places, most);
        if (none) {
            release(places);
        }
        return none;
    }
}
