package gofast.training.api.watch;

import gofast.training.api.security.Caller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Who follows jobs in this process, and that no athlete does so too often: connections are what an api has the fewest of.
 * Operators and services follow the jobs of many. Safe to use from many threads.
 */
@Component
public class Followers {
    /** Streams and waiting requests of one athlete at once. */
    public static final int MOST_OF_AN_ATHLETE = 20;

    /** How somebody follows a job. */
    public enum Kind {
        STREAM,
        POLL
    }

    private final ConcurrentMap<String, Integer> ofAthletes = new ConcurrentHashMap<>();
    private final AtomicInteger streams;
    private final AtomicInteger polls;

    Followers(MeterRegistry meters) {
        this.streams = gauge(Kind.STREAM, meters);
        this.polls = gauge(Kind.POLL, meters);
    }

    private static AtomicInteger gauge(Kind kind, MeterRegistry meters) {
        var count = new AtomicInteger();
        Gauge.builder("gofast.followers", count, AtomicInteger::get)
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
        return count;
    }

    private AtomicInteger count(Kind kind) {
        return switch (kind) {
            case STREAM -> streams;
            case POLL -> polls;
        };
    }

    /** A place to be left when done; empty where the caller follows as often as one may. */
    public Optional<Place> enter(Caller caller, Kind kind) {
        if (isLimited(caller) && !takeOneOf(caller.subject())) {
            return Optional.empty();
        }
        count(kind).incrementAndGet();
        return Optional.of(() -> leave(caller, kind));
    }

    private void leave(Caller caller, Kind kind) {
        count(kind).decrementAndGet();
        if (isLimited(caller)) {
            ofAthletes.computeIfPresent(caller.subject(), (subject, count) -> count == 1 ? null : count - 1);
        }
    }

    private static boolean isLimited(Caller caller) {
        return !caller.isOperator() && !caller.isService();
    }

    private boolean takeOneOf(String subject) {
        var taken = new AtomicInteger();
        ofAthletes.compute(subject, (athlete, count) -> {
            int before = count == null ? 0 : count;
            taken.set(before < MOST_OF_AN_ATHLETE ? 1 : 0);
            return before + taken.get();
        });
        return taken.get() == 1;
    }

    /** A follower's place, held until closed. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
