package gofast.training.chaos;

import java.util.HashSet;
import java.util.Set;

/**
 * An event as it came in, once or more often.
 *
 * @param bodies every different text it came with; there should be one
 */
record RecordedEvent(String id, Set<String> bodies, int deliveries) {
    RecordedEvent {
        bodies = Set.copyOf(bodies);
    }

    String body() {
        return bodies.iterator().next();
    }

    RecordedEvent again(String body) {
        var all = new HashSet<>(bodies);
        all.add(body);
        return new RecordedEvent(id, all, deliveries + 1);
    }
}
