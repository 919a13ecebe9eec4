package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.coaching.workout.Template;
import gofast.training.testing.TestDatabase;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.GenerationProperties;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekCacheStoreTest {
    private static final List<ChosenWeek> WEEKS = List.of(new ChosenWeek(
            new Template(Answers.INPUTS.outlineRequest()).choose(Answers.WEEKS.getFirst()),
            new Origin(Source.MODEL, Optional.of("gpt"), Optional.of("outlined-1"), List.of("a step"))));

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WeekCacheStore cache = new WeekCacheStore(
            database.jdbc(),
            new JsonMapper(),
            new GenerationProperties("outlined", Optional.empty(), true, 1, Duration.ofDays(7)),
            meters);

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE generation_cache").update();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void givesWhatWasStoredAndCountsIt() throws Exception {
        cache.store(ticket(), WEEKS);
        double before = hits();

        assertThat(cache.find("key")).isEqualTo(new WeekCache.Hit(WEEKS));
        assertThat(cache.find("key")).isEqualTo(new WeekCache.Hit(WEEKS));

        assertThat(database.jdbc()
                        .sql("SELECT hits FROM generation_cache")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(hits() - before).isEqualTo(2);
        assertThat(cache.find("other key")).isInstanceOf(WeekCache.Ticket.class);
    }

    @Test
    void whoComesSecondWaitsForTheWeeksOfWhoCameFirst() throws Exception {
        WeekCache.Ticket first = ticket();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<WeekCache.Found> second = threads.submit(() -> cache.find("key"));
            cache.store(first, WEEKS);

            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new WeekCache.Hit(WEEKS));
        }
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM generation_cache")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoComesSecondTriesWhenTheFirstGivesUp() throws Exception {
        WeekCache.Ticket first = ticket();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<WeekCache.Found> second = threads.submit(() -> cache.find("key"));
            cache.giveUp(first);

            assertThat(second.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(WeekCache.Ticket.class)
                    .isNotEqualTo(first);
        }
    }

    @Test
    void whoeverTakesTooLongIsOvertakenAndStoresNothing() throws Exception {
        WeekCache.Ticket slow = ticket();
        expire();
        WeekCache.Ticket next = ticket();

        cache.store(slow, List.of());
        cache.giveUp(slow);
        cache.store(next, WEEKS);

        assertThat(cache.find("key")).isEqualTo(new WeekCache.Hit(WEEKS));
    }

    @Test
    void weeksThatAreTooOldAreMadeAnew() throws Exception {
        cache.store(ticket(), WEEKS);
        expire();
        assertThat(cache.find("key")).isInstanceOf(WeekCache.Ticket.class);
    }

    @Test
    void onlyOneOfManyMakesTheWeeks() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        if (cache.find("key") instanceof WeekCache.Ticket ticket) {
                            cache.store(ticket, WEEKS);
                            return true;
                        }
                        return false;
                    }))
                    .toList();
            long makers = 0;
            for (Future<Boolean> one : all) {
                makers += one.get(10, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(makers).isEqualTo(1);
        }
    }

    private double hits() {
        return meters.counter("gofast.cache", "outcome", "hit").count();
    }

    private WeekCache.Ticket ticket() throws InterruptedException {
        return (WeekCache.Ticket) cache.find("key");
    }

    private void expire() {
        database.jdbc()
                .sql("UPDATE generation_cache SET expires_at = now() - interval '1 s'")
                .update();
    }
}
