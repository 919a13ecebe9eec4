package gofast.training.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.chaos.Follower.Counts;
import gofast.training.chaos.Follower.Way;
import gofast.training.testing.FreePort;
import gofast.training.testing.ScratchFolder;
import gofast.training.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Athletes follow their jobs over ten thousand connections, at one api in a process of its own. */
class TenThousandWait {
    private static final int ATHLETES = 500;

    /** As many as an athlete may have. */
    private static final int CLIENTS_OF_AN_ATHLETE = 20;

    private static final int CLIENTS = ATHLETES * CLIENTS_OF_AN_ATHLETE;

    /** Polls that were answered and are not asked again yet. */
    private static final int BETWEEN_POLLS = CLIENTS / 50;

    /** What the api asks the database in any case, such as whether messages wait in the outbox. */
    private static final long QUIET = CLIENTS / 20;

    /** With 384 MB the api took 3,000 connections. */
    private static final String HEAP = "2g";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings = Settings.given();
    private final Path logs = Files.createDirectories(settings.root().resolve("ops/chaos/target/load"));
    private final ScratchFolder home = ScratchFolder.create("gofast-load-");
    private final Tokens tokens = new Tokens();
    private final Postgres postgres = new Postgres(home.path(), logs);
    private final JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(postgres.url(), Postgres.USER, ""));
    private final URI address = URI.create("http://127.0.0.1:" + FreePort.choose());
    private final URI management = URI.create("http://127.0.0.1:" + FreePort.choose());
    private final JavaProgram api = api();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Counts counts = new Counts();

    TenThousandWait() throws Exception {}

    private JavaProgram api() throws IOException {
        Path key = tokens.savePublicKey(home.path());
        return new JavaProgram(
                HEAP,
                "api",
                settings.jar("api", "api.jar"),
                management.resolve("/actuator/health/readiness"),
                logs,
                name -> Map.of(
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        Integer.toString(address.getPort()),
                        "MANAGEMENT_SERVER_PORT",
                        Integer.toString(management.getPort()),
                        "SPRING_DATASOURCE_URL",
                        postgres.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        Postgres.USER,
                        "SPRING_DATASOURCE_PASSWORD",
                        "",
                        // There is no broker: messages wait, as they may.
                        "SPRING_RABBITMQ_ADDRESSES",
                        "127.0.0.1:" + FreePort.choose(),
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION",
                        "file:" + key));
    }

    @BeforeEach
    void start() {
        postgres.start();
        ChaosSystem.awaitAnswer(postgres);
        api.start();
        ChaosSystem.awaitAnswer(api);
    }

    @AfterEach
    void stop() throws IOException {
        threads.shutdownNow();
        http.shutdownNow();
        api.close();
        postgres.close();
        home.close();
    }

    @ParameterizedTest
    @EnumSource
    void costTheDatabaseNothingWhileNothingHappens(Way way) throws Exception {
        List<Follower> clients = clients();
        sql.sql("""
                        UPDATE generation_jobs
                           SET state = 'running', attempt = 1, lease_token = gen_random_uuid(),
                               lease_expires_at = now() + interval '1 hour', started_at = now()
                        """).update();
        Instant start = Instant.now();
        List<Future<Instant>> heard = clients.stream()
                .map(client -> threads.submit(() -> way.follow(client)))
                .toList();
        await(() -> waiting(way) >= CLIENTS - BETWEEN_POLLS);
        say("%d of %s wait after %s".formatted(waiting(way), way, Duration.between(start, Instant.now())));

        // They wait from their first moment on; by then each has also read what there was to read.
        await(() -> counts.nothing().get() >= 2 * CLIENTS);
        int asked = counts.requests().get();
        int nothing = counts.nothing().get();
        long before = transactions();
        await(() -> counts.nothing().get() >= nothing + 2 * CLIENTS);
        long cost = transactions() - before;
        int polls = counts.requests().get() - asked;
        say("%d transactions, %d new requests, while they heard %d times that nothing happened; heap %d MB"
                .formatted(cost, polls, counts.nothing().get() - nothing, heapMegabytes()));

        Instant week = Instant.now();
        keepAWeekOfEachJob();
        Instant last = last(heard);
        say("the last one heard of the week after " + Duration.between(week, last));

        assertThat(cost).as("a request that waits reads its job twice").isLessThan(2L * polls + QUIET);
        // Streams are found to be gone when something is to be written to them.
        await(() -> waiting(way) == 0);
    }

    private List<Follower> clients() throws Exception {
        List<Future<List<Follower>>> clients = IntStream.range(0, ATHLETES)
                .mapToObj(i -> threads.submit(() -> clientsOf(Athlete.of(settings.seed(), i))))
                .toList();
        var all = new ArrayList<Follower>();
        for (Future<List<Follower>> some : clients) {
            all.addAll(some.get());
        }
        return all;
    }

    private List<Follower> clientsOf(Athlete athlete) throws InterruptedException {
        var calls = new Api(List.of(address));
        String token = tokens.of(athlete.subject());
        good(calls.ask("PUT", "/api/athletes/me", token, athlete.profile()));
        Api.Answer plan =
                good(calls.ask("POST", "/api/training-plans", token, athlete.trainingPlan(Clock.systemUTC())));
        String planId = plan.body().path("id").asString();
        Api.Answer job = good(calls.ask("POST", "/api/training-plan/generate", token, athlete.generate(planId)));
        URI path = address.resolve("/api/jobs/" + job.body().path("id").asString());
        return IntStream.range(0, CLIENTS_OF_AN_ATHLETE)
                .mapToObj(i -> new Follower(http, path, token, counts))
                .toList();
    }

    private static Api.Answer good(Optional<Api.Answer> answer) {
        assertThat(answer)
                .hasValueSatisfying(given ->
                        assertThat(given.isGood()).as(given.body().toString()).isTrue());
        return answer.orElseThrow();
    }

    /** As a worker does that keeps its first week. */
    private void keepAWeekOfEachJob() {
        sql.sql("""
                        WITH job AS (
                            UPDATE generation_jobs SET weeks_done = 1, last_event = last_event + 1
                            RETURNING id, last_event)
                        INSERT INTO job_events (job_id, sequence, type, data)
                        SELECT id, last_event, 'week', '{"weekIndex": 1}' FROM job
                        """).update();
    }

    private static Instant last(List<Future<Instant>> heard) throws InterruptedException, ExecutionException {
        Instant last = Instant.MIN;
        for (Future<Instant> one : heard) {
            last = one.get().isAfter(last) ? one.get() : last;
        }
        return last;
    }

    private long transactions() {
        return sql.sql("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    private int waiting(Way way) throws IOException, InterruptedException {
        return (int) metric("gofast_followers{kind=\"" + way.kind() + "\"");
    }

    private long heapMegabytes() throws IOException, InterruptedException {
        return (long) metric("jvm_memory_used_bytes{area=\"heap\"") >> 20;
    }

    /** The sum of all whose line begins so. */
    private double metric(String beginning) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(management.resolve("/actuator/prometheus"));
        return http.send(request.build(), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(condition);
    }

    private static void say(String text) {
        System.out.println("Load: " + text);
    }
}
