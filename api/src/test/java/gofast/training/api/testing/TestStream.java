package gofast.training.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events as a browser does, but for coming back by itself. Each wait has a deadline. */
public final class TestStream implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int DEADLINE_SECONDS = 60;
    private static final TestEvent END = new TestEvent("", "(end)", "");
    private static final TestEvent BROKEN = new TestEvent("", "(broken)", "");

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<TestEvent> events = new LinkedBlockingQueue<>();

    private TestStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static TestStream open(HttpRequest request) {
        try {
            return new TestStream(HTTP.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event that is not a comment. */
    public TestEvent next() {
        TestEvent event = take();
        while (event.isComment()) {
            event = take();
        }
        return event;
    }

    /** Passes over everything to the next comment. */
    public void awaitComment() {
        while (!take().isComment()) {}
    }

    /** All there is until the server ends the stream in good order. */
    public List<TestEvent> rest() {
        List<TestEvent> rest = new ArrayList<>();
        TestEvent event = next();
        while (!event.equals(END)) {
            assertThat(event).isNotEqualTo(BROKEN);
            rest.add(event);
            event = next();
        }
        return rest;
    }

    private TestEvent take() {
        try {
            return Objects.requireNonNull(events.poll(DEADLINE_SECONDS, TimeUnit.SECONDS), "Nothing came for a minute");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String type = "";
            var data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new TestEvent(id, type, data.toString()));
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    events.add(new TestEvent("", ":", ""));
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.startsWith("retry: ")) {
                    assertThat(Integer.parseInt(line.substring(7))).isBetween(1_000, 3_000);
                } else {
                    assertThat(line).isEmpty();
                }
            }
            events.add(END);
        } catch (IOException e) {
            events.add(BROKEN);
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
