package gofast.training.examples;

import static org.awaitility.Awaitility.await;

import gofast.training.testing.GuardedProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, which we look into by its DevTools protocol; it reaches nothing but this machine. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Tab> tabs = new ArrayList<>();
    private final GuardedProcess process;
    private final URI devTools;

    private Chromium(GuardedProcess process, URI devTools) {
        this.process = process;
        this.devTools = devTools;
    }

    /** With everything it keeps in that folder, which is empty. */
    static Chromium start(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Tool.CHROMIUM.path(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + home,
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
        if (System.getProperty("user.name").equals("root")) {
            // Its sandbox refuses to work for root; pages are kept apart as always.
            command.add("--no-sandbox");
        }
        Path log = Files.createTempFile("chromium", ".log");
        log.toFile().deleteOnExit();
        var process = GuardedProcess.start(command, Map.of("HOME", home.toString()), log);
        Path port = home.resolve("DevToolsActivePort");
        List<String> lines = await("Chromium, see " + log)
                .atMost(PATIENCE)
                .until(() -> Files.exists(port) ? Files.readAllLines(port) : List.of(), read -> read.size() > 1);
        return new Chromium(process, URI.create("http://127.0.0.1:" + lines.getFirst()));
    }

    /** A new tab with that page. */
    Tab open(URI page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(devTools.resolve("/json/new?" + page))
                .PUT(BodyPublishers.noBody())
                .build();
        String target = http.send(request, BodyHandlers.ofString()).body();
        String address = JsonMapper.shared()
                .readTree(target)
                .required("webSocketDebuggerUrl")
                .stringValue();
        Tab tab = Tab.connect(http, URI.create(address));
        tabs.add(tab);
        return tab;
    }

    @Override
    public void close() {
        tabs.forEach(Tab::close);
        process.close();
        http.close();
    }
}
