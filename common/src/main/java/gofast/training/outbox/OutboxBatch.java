package gofast.training.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch from outbox to broker: rows leave the table only when the broker has their messages. */
@Component
class OutboxBatch {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxBatch.class);
    private static final int MOST = 100;
    private static final Duration REFUSED_DELAY = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final OutboxPublisher publisher;

    OutboxBatch(OutboxStore store, OutboxPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** Relays what is due, up to a batch; true if there may be more. */
    @Transactional
    public boolean relay() {
        List<OutboxMessage> due = store.take(MOST);
        if (due.isEmpty()) {
            return false;
        }
        Map<Boolean, List<Long>> isSafe = publisher.publish(due);
        store.delete(isSafe.getOrDefault(true, List.of()));
        postpone(isSafe.getOrDefault(false, List.of()));
        return due.size() == MOST;
    }

    private void postpone(List<Long> refused) {
        if (!refused.isEmpty()) {
            LOG.warn("The broker did not confirm or route {} messages; they are tried again", refused.size());
            store.postpone(refused, REFUSED_DELAY);
        }
    }
}
