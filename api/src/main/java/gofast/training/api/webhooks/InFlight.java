package gofast.training.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The attempts this process is making, so that neither a slow receiver nor somebody with many of them takes all the places.
 * Thread-safe.
 */
final class InFlight {
    private static final int MOST_OF_A_WEBHOOK = 8;
    private static final int MOST_OF_A_SUBJECT = 16;

    private final int places;
    private final Semaphore free;
    private final Map<UUID, Integer> byWebhook = new ConcurrentHashMap<>();
    private final Map<String, Integer> bySubject = new ConcurrentHashMap<>();

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

    void begin(ClaimedDelivery delivery) {
        byWebhook.merge(delivery.webhookId(), 1, Integer::sum);
        delivery.subject().ifPresent(subject -> bySubject.merge(subject, 1, Integer::sum));
    }

    void end(ClaimedDelivery delivery) {
        byWebhook.computeIfPresent(delivery.webhookId(), (id, attempts) -> oneLess(attempts));
        delivery.subject()
                .ifPresent(subject -> bySubject.computeIfPresent(subject, (name, attempts) -> oneLess(attempts)));
        free.release();
    }

    private static @Nullable Integer oneLess(Integer attempts) {
        return attempts == 1 ? null : attempts - 1;
    }

    /** Whose attempts have to end before more of them begin. */
    Busy busy() {
        return new Busy(keys(byWebhook, MOST_OF_A_WEBHOOK), keys(bySubject, MOST_OF_A_SUBJECT));
    }

    /** Webhooks, and subjects with all of theirs. */
    record Busy(List<UUID> webhooks, List<String> subjects) {
        static final Busy NOBODY = new Busy(List.of(), List.of());

        Busy {
            webhooks = List.copyOf(webhooks);
            subjects = List.copyOf(subjects);
        }
    }

    private static <K> List<K> keys(Map<K, Integer> attempts, int most) {
        return attempts.entrySet().stream()
                .filter(entry -> entry.getValue() >= most)
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
