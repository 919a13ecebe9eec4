package gofast.training.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.api.testing.ApiClient;
import gofast.training.api.testing.RunningApi;
import gofast.training.api.testing.TestAthlete;
import gofast.training.api.testing.TestEvent;
import gofast.training.api.testing.TestJob;
import gofast.training.api.testing.TestStream;
import gofast.training.testing.TestBroker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes on one database, and clients that go from one to the other. */
class ResumeTest {
    private static final RunningApi API = RunningApi.start(TestBroker.shared(), Map.of());
    private static final RunningApi OTHER = API.beside();

    @AfterAll
    static void stop() {
        OTHER.stop();
        API.close();
    }

    private final TestAthlete ada = API.athlete().withProfile();

    /** Whatever is cut off where, while the job goes on: each event comes once, in order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void goesOnAfterEachCutInEitherProcess(long seed) throws InterruptedException {
        var random = new Random(seed);
        TestJob job = ada.job().claim();
        int weeks = 1 + random.nextInt(40);
        Thread worker = Thread.ofVirtual().start(() -> {
            IntStream.rangeClosed(1, weeks).forEach(week -> job.week("{\"weekIndex\": %d}".formatted(week)));
            job.succeed();
        });

        List<TestEvent> events = new ArrayList<>();
        while (events.isEmpty() || !events.getLast().type().equals("done")) {
            String last = events.isEmpty() ? "0" : events.getLast().id();
            try (TestStream stream = client(random).stream(job.path() + "/events", last)) {
                assertThat(stream.status()).isEqualTo(200);
                int most = random.nextInt(8);
                for (int i = 0; i < most && !isDone(events); i++) {
                    events.add(stream.next());
                }
            }
        }
        worker.join();

        assertThat(events)
                .extracting(TestEvent::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, weeks + 3).boxed().toList());
        assertThat(events.subList(2, weeks + 2))
                .allMatch(event -> event.json().at("/weekIndex").intValue() == event.number() - 2);
        assertThat(client(random).stream(
                                job.path() + "/events", events.getLast().id())
                        .status())
                .isEqualTo(204);
    }

    private static boolean isDone(List<TestEvent> events) {
        return !events.isEmpty() && events.getLast().type().equals("done");
    }

    private ApiClient client(Random random) {
        return random.nextBoolean() ? ada.client() : ada.client().at(OTHER);
    }

    @Test
    void goesOnAfterEveryConnectionToTheDatabaseWasLost() {
        TestJob job = ada.job();
        try (TestStream stream = ada.client().stream(job.path() + "/events");
                TestStream elsewhere = ada.client().at(OTHER).stream(job.path() + "/events")) {
            stream.next();
            elsewhere.next();

            loseConnections();
            job.week("{\"weekIndex\": 1}");

            assertThat(stream.next().number()).isEqualTo(2);
            assertThat(elsewhere.next().number()).isEqualTo(2);
        }
    }

    private static void loseConnections() {
        API.sql().sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """).query(Long.class).single();
    }

    @Test
    void endsInGoodOrderWhenTheApiGoesDown() {
        TestJob job = ada.job();
        RunningApi third = API.beside();
        TestStream stream = ada.client().at(third).stream(job.path() + "/events");
        String last = stream.next().id();

        third.stop();

        assertThat(stream.rest()).isEmpty();
        job.week("{\"weekIndex\": 1}");
        try (TestStream elsewhere = ada.client().stream(job.path() + "/events", last)) {
            assertThat(elsewhere.next().number()).isEqualTo(2);
        }
    }
}
