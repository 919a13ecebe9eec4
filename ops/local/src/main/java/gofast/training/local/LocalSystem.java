package gofast.training.local;

import gofast.openai.simulator.OpenAiSimulator;
import gofast.training.local.SavedPlanQuery.SavedPlan;
import gofast.training.testing.EmbeddedBroker;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Everything that runs: each part starts after those it needs. */
final class LocalSystem implements AutoCloseable {
    private static final String ATHLETE = "alex";

    private final Ports ports;
    private final Parts parts;
    private final LocalDatabase database;
    private final DevelopmentIssuer issuer;

    private LocalSystem(Settings settings, DataDirectory data, Parts parts) {
        this.ports = settings.ports();
        this.parts = parts;
        Map<String, String> model = settings.simulated() ? startSimulator(settings) : Map.of();
        this.database = parts.start(
                "PostgreSQL",
                ports.database(),
                "data in " + data.postgres(),
                () -> LocalDatabase.start(data, ports.database()));
        parts.start("AMQP broker", ports.broker(), "", () -> EmbeddedBroker.start(ports.broker()));
        this.issuer = parts.start(
                "token issuer",
                ports.issuer(),
                "for development",
                () -> DevelopmentIssuer.start(data.issuerKey(), ports.issuer(), Clock.systemUTC()));
        var applications = new Applications(database.url(), ports);
        parts.start("api", ports.api(), "", () -> applications.startApi(issuer.url()));
        parts.start("worker", ports.worker(), "", () -> applications.startWorker(model));
    }

    static LocalSystem start(Settings settings, DataDirectory data, PrintStream out, Stop stop) {
        new LeftoverPostgres(data.postgres()).end();
        settings.ports().requireFree(settings.simulated());
        out.println("GoFast starts, everything in one JVM:");
        settings.openAi().ifPresent(url -> out.println("  OpenAI            " + url));
        var parts = new Parts(out, stop, data.log());
        try {
            return new LocalSystem(settings, data, parts);
        } catch (CannotStartException | StoppedException e) {
            parts.close();
            throw e;
        }
    }

    /** Answers with what the worker has to know. */
    private Map<String, String> startSimulator(Settings settings) {
        OpenAiSimulator simulator = parts.start(
                "OpenAI simulator",
                ports.simulator(),
                "since OPENAI_API_KEY is not set",
                () -> OpenAiSimulator.start(settings.simulator().withPort(ports.simulator())));
        return Map.of("openai.base-url", simulator.baseUrl(), "openai.api-key", "simulator");
    }

    /** The api, for the athlete whose plan is made. */
    Api api() {
        return new Api(URI.create("http://localhost:" + ports.api()), issuer.token(ATHLETE));
    }

    SavedPlan saved(UUID planId) {
        return new SavedPlanQuery(database.url()).read(planId);
    }

    @Override
    public void close() {
        parts.close();
    }
}
