package gofast.training.examples;

import gofast.openai.simulator.Fault;
import gofast.openai.simulator.OpenAiSimulator;
import gofast.openai.simulator.SimulatorOptions;
import gofast.openai.simulator.Step;
import gofast.training.api.ApiApplication;
import gofast.training.testing.FreePort;
import gofast.training.testing.Proxy;
import gofast.training.testing.ScratchFolder;
import gofast.training.testing.TestBroker;
import gofast.training.testing.TestDatabase;
import gofast.training.testing.Tokens;
import gofast.training.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Api, worker and simulator in this JVM, with a database of their own and the broker of all tests. */
final class ExampleSystem implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final ScratchFolder folder = ScratchFolder.create("gofast-examples-");
    private final TestDatabase database = TestDatabase.create();
    private final OpenAiSimulator simulator = OpenAiSimulator.start(SimulatorOptions.defaults());
    private final Proxy toModels = Proxy.before("127.0.0.1:" + simulator.port());
    private final Tokens tokens;
    private final Map<String, Object> ofApi;
    private final int port = FreePort.choose();
    private final ConfigurableApplicationContext worker;
    private ConfigurableApplicationContext api;

    private ExampleSystem(Map<String, Object> ofApi) throws IOException, GeneralSecurityException {
        this.tokens = new Tokens();
        this.ofApi = new HashMap<>(ofApi);
        this.ofApi.put("server.port", port);
        this.ofApi.put("management.server.port", 0);
        this.ofApi.put("gofast.webhooks.allow-private", true);
        this.ofApi.put(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                tokens.savePublicKey(folder.path()).toUri());
        TestBroker.shared().wipe();
        this.api = start(ApiApplication.application(), this.ofApi);
        this.worker = start(
                WorkerApplication.application(),
                Map.of(
                        "server.port",
                        0,
                        "openai.api-key",
                        "simulator",
                        "openai.base-url",
                        "http://" + toModels.address() + "/v1",
                        "gofast.openai.timeout.between-bytes",
                        FOR_EVER,
                        "gofast.openai.timeout.call",
                        FOR_EVER));
    }

    static ExampleSystem start(Map<String, Object> ofApi) throws IOException, GeneralSecurityException {
        return new ExampleSystem(ofApi);
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder application, Map<String, Object> own) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(TestBroker.shared().properties());
        properties.put("server.address", "127.0.0.1");
        properties.put("management.metrics.use-global-registry", false);
        properties.putAll(own);
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return application.registerShutdownHook(false).run(arguments);
    }

    /** Where the api is, the same after each start. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void stopApi() {
        api.close();
    }

    void startApi() {
        api = start(ApiApplication.application(), ofApi);
    }

    /** Has models asked for every week of the next plan, however many such plans there were. */
    void forgetWeeks() {
        database.jdbc().sql("DELETE FROM generation_cache").update();
    }

    /** Has models fall silent after so many tokens of each answer, until they are told to speak. */
    void silenceModels(int tokens) {
        simulator.script(Step.of(new Fault.Stall(tokens, FOR_EVER)).always());
    }

    /** Breaks off what is silent; what the worker asks then is answered. */
    void letModelsSpeak() {
        simulator.clearScript();
        toModels.cut();
        toModels.mend();
    }

    TestDatabase database() {
        return database;
    }

    /** A token of somebody nobody has seen before. */
    String newToken() {
        return tokens.of("athlete-" + UUID.randomUUID());
    }

    Athlete newAthlete() {
        return new Athlete(address(), newToken());
    }

    /** A folder nobody else uses. */
    Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(folder.path(), name);
    }

    @Override
    public void close() {
        worker.close();
        api.close();
        toModels.close();
        simulator.close();
        database.close();
        folder.close();
    }
}
