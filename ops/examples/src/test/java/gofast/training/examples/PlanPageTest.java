package gofast.training.examples;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.testing.FreePort;
import gofast.training.testing.Proxy;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The page in a real browser, of another origin than the api, with all its protections on. */
@Needs({Tool.NODE, Tool.CHROMIUM})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class PlanPageTest {
    /** The first weeks of a call are out by then, and the others are not. */
    private static final int TOKENS = 250;

    private static final int WEEKS = 16;

    /** As many as an athlete may have. */
    private static final int STREAMS = 20;

    private final int pagePort = FreePort.choose();
    private final URI page = URI.create("http://127.0.0.1:" + pagePort + "/");

    private ExampleSystem system;
    private Proxy network;
    private Program server;
    private Chromium browser;
    private Athlete athlete;

    @BeforeAll
    void start() throws Exception {
        system = ExampleSystem.start(Map.of("gofast.cors.allowed-origins", "http://127.0.0.1:" + pagePort));
        network = Proxy.before(system.address().getAuthority());
        server = Program.start(
                List.of(Tool.NODE.path(), "browser/server.mjs"),
                Map.of("PORT", Integer.toString(pagePort), "API", api()),
                system.newFolder("logs"));
        server.awaitText("The page is at " + page);
        browser = Chromium.start(system.newFolder("chromium"));
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
        network.close();
        system.close();
    }

    @BeforeEach
    void newAthlete() {
        athlete = system.newAthlete();
        system.forgetWeeks();
        system.silenceModels(TOKENS);
    }

    @AfterEach
    void speakOn() {
        system.letModelsSpeak();
    }

    private String api() {
        return "http://" + network.address();
    }

    private Tab open(String way) throws Exception {
        return browser.open(page)
                .fill("api", api())
                .fill("token", athlete.token())
                .fill("way", way);
    }

    @Test
    void weeksAppearOnceWhateverBreaksMeanwhile() throws Exception {
        network.cutAfter("POST /api/training-plan/generate");
        Tab streaming = open("stream").fill("plan", athlete.draft());
        streaming.press();
        String job = streaming.awaitText("job", text -> !text.isEmpty() && !text.equals("none"));
        Tab builtIn = open("eventsource").fill("job", job);
        builtIn.press();
        Tab asking = open("poll").fill("job", job);
        asking.press();
        List<Tab> streams = List.of(streaming, builtIn);
        streams.forEach(tab -> tab.awaitLines("weeks", weeks -> !weeks.isEmpty()));
        asking.awaitText("progress", progress -> progress.matches("[1-9]\\d* of 16 weeks"));

        network.cut();
        network.mend();
        system.stopApi();
        assertThat(stateOf(job)).isEqualTo("running");
        system.startApi();
        system.letModelsSpeak();

        for (Tab tab : List.of(streaming, builtIn, asking)) {
            tab.awaitText("state", "succeeded"::equals);
            assertThat(tab.awaitLines("weeks", weeks -> weeks.size() == WEEKS))
                    .allMatch(week -> week.endsWith(" miles"));
            assertThat(tab.text("problem")).isEmpty();
        }
        List<String> told = toldOf(job);
        assertThat(told).filteredOn(line -> line.endsWith(" week")).hasSize(WEEKS);
        assertThat(streaming.lines("events")).isEqualTo(told);
        // It begins with the job as it was when it came, and the weeks so far.
        assertThat(told).endsWith(builtIn.lines("events").toArray(String[]::new));
        assertThat(builtIn.lines("events")).hasSizeGreaterThan(WEEKS);
        assertThat(jobsOfThePlanOf(job)).isOne();
    }

    @Test
    void asksWhereNoStreamIsToBeHad() throws Exception {
        String job = athlete.generate(athlete.draft());
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<HttpResponse<InputStream>> streams = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                HttpRequest request =
                        athlete.request("/api/jobs/" + job + "/events").build();
                streams.add(http.send(request, BodyHandlers.ofInputStream()));
            }
            Tab tab = open("stream").fill("job", job);
            tab.press();
            tab.awaitText("state", "running"::equals);
            assertThat(tab.lines("events")).allMatch("state"::equals);
            system.letModelsSpeak();
            tab.awaitText("state", "succeeded"::equals);
            tab.awaitLines("weeks", weeks -> weeks.size() == WEEKS);
            for (HttpResponse<InputStream> stream : streams) {
                stream.body().close();
            }
        }
    }

    private String stateOf(String job) {
        return system.database()
                .jdbc()
                .sql("SELECT state FROM generation_jobs WHERE id = :job::uuid")
                .param("job", job)
                .query(String.class)
                .single();
    }

    private long jobsOfThePlanOf(String job) {
        return system.database()
                .jdbc()
                .sql("""
                        SELECT count(*) FROM generation_jobs
                         WHERE training_plan_id = (SELECT training_plan_id FROM generation_jobs WHERE id = :job::uuid)
                        """)
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** The lines of an ended job's timeline, as the page shows them. */
    private List<String> toldOf(String job) {
        return system.database()
                .jdbc()
                .sql("""
                        SELECT sequence || ' ' || CASE WHEN sequence = max(sequence) OVER () THEN 'done' ELSE type END
                          FROM job_events WHERE job_id = :job::uuid ORDER BY sequence
                        """)
                .param("job", job)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
