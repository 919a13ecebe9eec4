package gofast.training.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts failed authentications per client network, in this process, for a minute from the first of them. A good token is
 * never counted nor refused, so that nobody can lock out the others behind one address. Safe to use from many threads.
 */
@Component
class FailedAuthentications {
    private static final Logger LOG = LoggerFactory.getLogger(FailedAuthentications.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Beyond these the least used are forgotten, so that forged addresses cannot fill the memory. */
    private static final int MOST_NETWORKS = 10_000;

    private final int most;
    private final Cache<String, AtomicInteger> failures;

    FailedAuthentications(AuthenticationProperties properties, Clock clock) {
        this.most = properties.failuresPerMinute();
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one more, and says how long to wait if that was too much. */
    Optional<Duration> countFrom(String address) {
        String network = ClientNetwork.of(address);
        int count = failures.get(network, first -> new AtomicInteger()).incrementAndGet();
        if (count == most + 1) {
            LOG.warn("More than {} failed authentications within a minute from {}", most, network);
        }
        return count > most ? Optional.of(restOfWindow(network)) : Optional.empty();
    }

    /** How many networks are remembered. */
    long networks() {
        failures.cleanUp();
        return failures.estimatedSize();
    }

    private Duration restOfWindow(String network) {
        return failures.policy()
                .expireAfterWrite()
                .flatMap((Policy.FixedExpiration<String, AtomicInteger> expiry) -> expiry.ageOf(network))
                .map(WINDOW::minus)
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }
}
