package gofast.training.worker.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model that answers requests of the strategy {@code outlined} from what they ask for, however many come at once; a test may
 * have it answer anything else.
 */
public final class OutlinedModel implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final MockWebServer server = new MockWebServer();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, MockResponse> answers = Asked::answered;

    public OutlinedModel() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Asked question = Asked.of(request);
                asked.add(question);
                return answers.apply(question);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String baseUrl() {
        return server.url("/v1").toString();
    }

    /** From here on answers in this way. */
    public void answers(Function<Asked, MockResponse> way) {
        answers = way;
    }

    /** Forgets what it was asked, and answers as it should. */
    public void reset() {
        asked.clear();
        answers = Asked::answered;
    }

    /** Everything it was asked since the start or the last reset. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How often it was asked for the week. */
    public long timesAsked(int week) {
        return asked.stream()
                .filter(question -> question.weeks().contains(week))
                .count();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A request, and answers to it. */
    public record Asked(JsonNode body, JsonNode inputs) {
        private static Asked of(RecordedRequest request) {
            JsonNode body = JSON.readTree(Objects.requireNonNull(request.getBody(), "a chat request has a body")
                    .utf8());
            return new Asked(body, JSON.readTree(body.at("/messages/1/content").asString()));
        }

        public String model() {
            return body.path("model").asString();
        }

        /** The weeks that are asked for. */
        public List<Integer> weeks() {
            return inputs.path("weeks")
                    .valueStream()
                    .map(week -> week.path("week").asInt())
                    .toList();
        }

        public boolean isReAsk() {
            return inputs.has("corrections");
        }

        /** A good answer, to be changed at will: {@code {"weeks":[{"week","note","codes","miles"}]}}. */
        public ObjectNode good() {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode weeks = answer.putArray("weeks");
            inputs.path("weeks").forEach(week -> good(weeks.addObject(), week));
            return answer;
        }

        private void good(ObjectNode answer, JsonNode week) {
            answer.put("week", week.path("week").asInt()).put("note", "Keep easy days easy.");
            ArrayNode codes = answer.putArray("codes");
            ArrayNode miles = answer.putArray("miles");
            week.path("days").forEach(day -> {
                codes.add(code(
                        week.path("phase").asString(),
                        day.path(0).asString(),
                        day.path(1).asDouble()));
                miles.add(
                        day.path(0).asString().equals("race") ? 0 : day.path(1).asDouble());
            });
        }

        private String code(String phase, String type, double miles) {
            return inputs.path("workouts").path(type).properties().stream()
                    .filter(entry -> miles >= entry.getValue().path(1).asDouble()
                            && miles <= entry.getValue().path(2).asDouble())
                    .filter(entry -> isFor(phase, entry.getValue().path(3)))
                    .map(entry -> entry.getKey())
                    .findFirst()
                    .orElse("rest");
        }

        private static boolean isFor(String phase, JsonNode phases) {
            return phases.isMissingNode()
                    || phases.valueStream().anyMatch(known -> known.asString().equals(phase));
        }

        /** A good answer as a stream. */
        public MockResponse answered() {
            return streamed(good());
        }

        /** Such an answer as a stream. */
        public MockResponse streamed(JsonNode answer) {
            return stream(answer.toString(), "data: [DONE]\n\n");
        }

        /** The first characters of a good answer, then the end of the stream. */
        public MockResponse cutAfter(int characters) {
            return stream(good().toString().substring(0, characters), "");
        }

        public MockResponse failed(int status, String code) {
            return new MockResponse.Builder()
                    .code(status)
                    .body("{\"error\":{\"type\":\"%s\",\"code\":\"%s\"}}".formatted(code, code))
                    .build();
        }

        private static MockResponse stream(String text, String end) {
            List<String> events = new ArrayList<>();
            for (String piece : ScriptedModel.pieces(text, 9)) {
                events.add(
                        "data: {\"choices\":[{\"delta\":{\"content\":" + JSON.writeValueAsString(piece) + "}}]}\n\n");
            }
            events.add("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100}}\n\n");
            return new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .body(String.join("", events) + end)
                    .build();
        }
    }
}
