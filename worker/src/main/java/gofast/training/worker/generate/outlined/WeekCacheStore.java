package gofast.training.worker.generate.outlined;

import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.GenerationProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cache of all workers, in the database. While that is away nothing is found and nothing kept: weeks that are being paid
 * for are not to be lost for it.
 */
@Repository
class WeekCacheStore implements WeekCache {
    private static final Logger LOG = LoggerFactory.getLogger(WeekCacheStore.class);
    private static final TypeReference<List<ChosenWeek>> WEEKS = new TypeReference<>() {};

    /** Whoever makes weeks for longer than this is overtaken. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Duration lifetime;
    private final MeterRegistry meters;

    WeekCacheStore(JdbcClient jdbc, JsonMapper json, GenerationProperties properties, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.json = json;
        this.lifetime = properties.cacheLifetime();
        this.meters = meters;
    }

    @Override
    public Found find(String key) throws InterruptedException {
        try {
            return findForSure(key);
        } catch (DataAccessException e) {
            LOG.warn("The cache of weeks is away: {}", e.toString());
            return new Ticket(key, UUID.randomUUID());
        }
    }

    private Found findForSure(String key) throws InterruptedException {
        Optional<Found> found = look(key);
        while (found.isEmpty()) {
            Thread.sleep(BETWEEN_LOOKS);
            found = look(key);
        }
        return found.get();
    }

    /** Weeks, or the right to make them, or nothing while somebody else is at it. */
    private Optional<Found> look(String key) {
        Optional<String> weeks = hit(key);
        if (weeks.isPresent()) {
            count("hit");
            return Optional.of(new Hit(json.readValue(weeks.get(), WEEKS)));
        }
        Optional<UUID> claim = claim(key);
        if (claim.isPresent()) {
            count("miss");
        }
        return claim.map(token -> new Ticket(key, token));
    }

    private Optional<String> hit(String key) {
        return jdbc.sql("""
                        UPDATE generation_cache SET hits = hits + 1
                         WHERE key = :key AND weeks IS NOT NULL AND expires_at > now()
                        RETURNING weeks
                        """).param("key", key).query(String.class).optional();
    }

    private Optional<UUID> claim(String key) {
        return jdbc.sql("""
                        INSERT INTO generation_cache AS cached (key, claim, expires_at)
                        VALUES (:key, :claim, now() + make_interval(secs => :seconds))
                        ON CONFLICT (key) DO UPDATE
                           SET weeks = NULL, claim = EXCLUDED.claim, hits = 0, expires_at = EXCLUDED.expires_at
                         -- what is there may be used up, and whoever makes it anew may have died
                         WHERE cached.expires_at <= now()
                        RETURNING claim
                        """)
                .param("key", key)
                .param("claim", UUID.randomUUID())
                .param("seconds", CLAIM.toSeconds())
                .query(UUID.class)
                .optional();
    }

    @Override
    public void store(Ticket ticket, List<ChosenWeek> weeks) {
        ifItIsThere(() -> write(ticket, weeks));
    }

    private void write(Ticket ticket, List<ChosenWeek> weeks) {
        jdbc.sql("""
                        UPDATE generation_cache
                           SET weeks = :weeks::jsonb, claim = NULL,
                               expires_at = now() + make_interval(secs => :seconds)
                         WHERE key = :key AND claim = :claim
                        """)
                .param("weeks", json.writeValueAsString(weeks))
                .param("seconds", lifetime.toSeconds())
                .param("key", ticket.key())
                .param("claim", ticket.token())
                .update();
    }

    @Override
    public void giveUp(Ticket ticket) {
        ifItIsThere(() -> delete(ticket));
    }

    private void delete(Ticket ticket) {
        jdbc.sql("DELETE FROM generation_cache WHERE key = :key AND claim = :claim")
                .param("key", ticket.key())
                .param("claim", ticket.token())
                .update();
    }

    private static void ifItIsThere(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException e) {
            LOG.warn("The cache of weeks is away: {}", e.toString());
        }
    }

    private void count(String outcome) {
        meters.counter("gofast.cache", "outcome", outcome).increment();
    }
}
