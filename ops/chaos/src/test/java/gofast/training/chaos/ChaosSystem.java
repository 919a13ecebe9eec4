package gofast.training.chaos;

import gofast.training.testing.FreePort;
import gofast.training.testing.Proxy;
import gofast.training.testing.ScratchFolder;
import gofast.training.testing.Tokens;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole system as separate processes on the loopback address: two apis and four workers, which reach a database and a
 * cluster of three broker nodes through proxies, and the simulator. Closing it ends everything.
 */
final class ChaosSystem implements Closeable {
    private static final int APIS = 2;
    private static final int WORKERS = 4;
    private static final int CONCURRENCY = 8;
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Settings settings;
    private final Path logs;
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final Tokens tokens;
    private final Path publicKey;
    private final Postgres postgres;
    private final RabbitCluster cluster;
    private final Proxy databaseProxy;
    private final List<Proxy> brokerProxies;
    private final Simulator simulator;
    private final List<JavaProgram> apis;
    private final List<URI> apiAddresses = new ArrayList<>();
    private final List<JavaProgram> workers;

    ChaosSystem(Settings settings) throws IOException, GeneralSecurityException {
        this.settings = settings;
        this.logs = Files.createDirectories(settings.folder());
        Path home = closeLater(ScratchFolder.create("gofast-chaos-")).path();
        this.tokens = new Tokens();
        this.publicKey = tokens.savePublicKey(home);
        this.postgres = closeLater(new Postgres(home, logs));
        this.cluster = closeLater(new RabbitCluster(home, logs));
        this.databaseProxy = proxyBefore(postgres.address());
        this.brokerProxies = cluster.addresses().stream().map(this::proxyBefore).toList();
        this.simulator = closeLater(new Simulator(settings, logs));
        this.apis = IntStream.rangeClosed(1, APIS).mapToObj(this::api).toList();
        this.workers = IntStream.rangeClosed(1, WORKERS).mapToObj(this::worker).toList();
    }

    private <T extends Closeable> T closeLater(T resource) {
        opened.push(resource);
        return resource;
    }

    private Proxy proxyBefore(String address) {
        var proxy = Proxy.before(address);
        opened.push(proxy::close);
        return proxy;
    }

    private JavaProgram api(int number) {
        int port = FreePort.choose();
        int managementPort = FreePort.choose();
        apiAddresses.add(URI.create("http://127.0.0.1:" + port));
        return closeLater(
                new JavaProgram("api-" + number, settings.jar("api", "api.jar"), health(managementPort), logs, name -> {
                    Map<String, String> environment = servers(name);
                    environment.put("SERVER_PORT", Integer.toString(port));
                    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
                    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
                    environment.put(
                            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION", "file:" + publicKey);
                    return environment;
                }));
    }

    private JavaProgram worker(int number) {
        int port = FreePort.choose();
        return closeLater(
                new JavaProgram("worker-" + number, settings.jar("worker", "worker.jar"), health(port), logs, name -> {
                    Map<String, String> environment = servers(name);
                    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port));
                    environment.put("OPENAI_API_KEY", "chaos");
                    environment.put("OPENAI_BASE_URL", simulator.baseUrl());
                    environment.put("GOFAST_WORKER_CONCURRENCY", Integer.toString(CONCURRENCY));
                    return environment;
                }));
    }

    private static URI health(int port) {
        return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    }

    /** Who reaches database and broker, by which name the database knows them. */
    private Map<String, String> servers(String name) {
        return new HashMap<>(Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SPRING_DATASOURCE_URL",
                Postgres.url(databaseProxy.address()) + "?ApplicationName=" + name,
                "SPRING_DATASOURCE_USERNAME",
                Postgres.USER,
                "SPRING_DATASOURCE_PASSWORD",
                "",
                "SPRING_RABBITMQ_ADDRESSES",
                brokerProxies.stream().map(Proxy::address).collect(Collectors.joining(","))));
    }

    /** Returns when everything answers and every move of a job is written down. */
    void start() {
        cluster.begin();
        postgres.start();
        awaitAnswer(postgres);
        // The first brings the schema.
        apis.getFirst().start();
        simulator.start();
        awaitAnswer(apis.getFirst());
        new LedgerStore(dataSource()).install();
        cluster.complete();
        apis.stream().skip(1).forEach(Victim::start);
        workers.forEach(Victim::start);
        awaitAnswers();
    }

    /** Returns when all is up. */
    void awaitAnswers() {
        awaitAnswer(postgres);
        cluster.members().forEach(ChaosSystem::awaitAnswer);
        apis.forEach(ChaosSystem::awaitAnswer);
        workers.forEach(ChaosSystem::awaitAnswer);
    }

    static void awaitAnswer(Victim victim) {
        Awaitility.await("an answer of " + victim.name())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(250))
                .until(victim::answers);
    }

    /** Of the database itself, past the proxy. */
    DataSource dataSource() {
        return new DriverManagerDataSource(postgres.url(), Postgres.USER, "");
    }

    Tokens tokens() {
        return tokens;
    }

    List<URI> apiAddresses() {
        return apiAddresses;
    }

    List<String> brokerAddresses() {
        return cluster.addresses();
    }

    List<JavaProgram> apis() {
        return apis;
    }

    List<JavaProgram> workers() {
        return workers;
    }

    /** Names of programs that ended by themselves. */
    List<String> ends() {
        return Stream.of(apis, workers)
                .flatMap(List::stream)
                .flatMap(program -> program.ends().stream())
                .toList();
    }

    Victim database() {
        return postgres;
    }

    List<Victim> brokerNodes() {
        return cluster.members();
    }

    List<Proxy> databaseProxies() {
        return List.of(databaseProxy);
    }

    List<Proxy> brokerProxies() {
        return brokerProxies;
    }

    @Override
    public void close() throws IOException {
        var failures = new IOException("Not everything ended");
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException e) {
                failures.addSuppressed(e);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }
}
