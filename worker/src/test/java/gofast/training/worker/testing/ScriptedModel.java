package gofast.training.worker.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model's API that answers what it is told to, one answer a request, and remembers what it was asked. */
public final class ScriptedModel implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String USAGE = "{\"prompt_tokens\":7,\"completion_tokens\":9}";
    private static final String DONE = "data: [DONE]\n\n";

    private final MockWebServer server = new MockWebServer();
    private int requestsBefore;

    public ScriptedModel() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String baseUrl() {
        return server.url("/v1").toString();
    }

    /** A whole answer in a stream of pieces. */
    public ScriptedModel streams(String... pieces) {
        return raw(stream(pieces).build());
    }

    /** A whole answer in a stream with such a header, and with such a usage as its last word. */
    public ScriptedModel streamsWith(String header, String value, String usage, String... pieces) {
        return raw(streamOf(chunks(pieces) + finish("stop") + usage(usage) + DONE)
                .addHeader(header, value)
                .build());
    }

    /** A stream that ends without saying so. */
    public ScriptedModel streamsAndStops(String... pieces) {
        return raw(streamOf(chunks(pieces)).build());
    }

    /** A stream with such an event in its middle. */
    public ScriptedModel streamsEvent(String event) {
        return raw(streamOf(chunks("{\"we") + "data: " + event + "\n\n").build());
    }

    /** A stream that says nothing more after its first pieces. */
    public ScriptedModel stalls(String... pieces) {
        return raw(streamOf(chunks(pieces) + chunks(pieces))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
    }

    /** A stream that ends for such a reason. */
    public ScriptedModel finishes(String reason, String text) {
        return raw(streamOf(chunks(text) + finish(reason) + usage(USAGE) + DONE).build());
    }

    /** An answer in one piece, from a server that does not stream. */
    public ScriptedModel answers(String text) {
        String body = """
                {"choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":null},
                             "finish_reason":"stop"}],
                 "usage":%s}
                """.formatted(quoted(text), USAGE);
        return raw(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    public ScriptedModel fails(int status, String code, String... headers) {
        var response = new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"message\":\"Incorrect key: sk-secret\",\"type\":\"%s\",\"code\":\"%s\"}}"
                        .formatted(code, code));
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return raw(response.build());
    }

    public ScriptedModel breaksConnection() {
        return raw(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    public ScriptedModel raw(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    /** Requests since the start or the last reset. */
    public int requests() {
        return server.getRequestCount() - requestsBefore;
    }

    /** Forgets the answers not given yet, and the requests. */
    public void reset() {
        server.setDispatcher(new QueueDispatcher());
        requestsBefore = server.getRequestCount();
    }

    public RecordedRequest nextRequest() {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("the model was not asked");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public JsonNode nextBody() {
        return JSON.readTree(text(nextRequest()));
    }

    public static String text(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody(), "a chat request has a body")
                .utf8();
    }

    @Override
    public void close() {
        server.close();
    }

    private static MockResponse.Builder stream(String... pieces) {
        return streamOf(chunks(pieces) + finish("stop") + usage(USAGE) + DONE);
    }

    private static String usage(String usage) {
        return "data: {\"choices\":[],\"usage\":" + usage + ",\"obfuscation\":\"x\"}\n\n";
    }

    private static String finish(String reason) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason
                + "\"}],\"usage\":null}\n\n";
    }

    private static MockResponse.Builder streamOf(String events) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream; charset=utf-8")
                .body(events);
    }

    private static String chunks(String... pieces) {
        return Arrays.stream(pieces)
                .map(piece -> "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":" + quoted(piece)
                        + "},\"finish_reason\":null}],\"usage\":null}\n\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    /** The text cut into pieces of such a length. */
    public static String[] pieces(String text, int length) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += length) {
            pieces.add(text.substring(from, Math.min(text.length(), from + length)));
        }
        return pieces.toArray(String[]::new);
    }
}
