package gofast.training.examples;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of a browser: what a person sees there and does there. For use by one thread. */
final class Tab implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ANSWER_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final WebSocket socket;

    private Tab(HttpClient http, URI address) {
        this.socket =
                http.newWebSocketBuilder().buildAsync(address, new Answers()).join();
    }

    static Tab connect(HttpClient http, URI address) {
        var tab = new Tab(http, address);
        tab.await("the page", tab::readiness, "complete1"::equals);
        return tab;
    }

    /** Fills in a field of the form. */
    Tab fill(String field, String value) {
        evaluate("document.forms[0].elements[%s].value = %s".formatted(quoted(field), quoted(value)));
        return this;
    }

    void press() {
        evaluate("document.querySelector('button').click()");
    }

    /** What stands in the element with this id. */
    String text(String id) {
        return evaluate("document.getElementById(%s).textContent".formatted(quoted(id)))
                .asString();
    }

    /** What stands in each line of the list with this id. */
    List<String> lines(String id) {
        return evaluate("[...document.getElementById(%s).children].map(line => line.textContent)".formatted(quoted(id)))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Waits until the element with this id holds such a text. */
    String awaitText(String id, Predicate<String> expected) {
        return await(id, () -> text(id), expected);
    }

    /** Waits until the list with this id has such lines. */
    List<String> awaitLines(String id, Predicate<List<String>> expected) {
        return await(id, () -> lines(id), expected);
    }

    private <T> T await(String what, Callable<T> seen, Predicate<T> expected) {
        return Awaitility.await(what + " in the browser")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(seen, expected);
    }

    /** The script is a module, which has run when the page is complete. */
    private String readiness() {
        return evaluate("document.readyState + document.forms.length").asString();
    }

    private JsonNode evaluate(String expression) {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).join().path("result");
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Hands each answer to the one who waits for it. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                CompletableFuture<JsonNode> waiting =
                        answers.remove(message.path("id").asInt(0));
                if (waiting != null) {
                    waiting.complete(message);
                }
            }
            webSocket.request(1);
            return null;
        }
    }
}
