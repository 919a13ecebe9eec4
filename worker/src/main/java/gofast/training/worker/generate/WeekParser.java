package gofast.training.worker.generate;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Hands on each element of the root's {@code weeks} as its last brace closes, whatever pieces the text comes in. A
 * JacksonException says that the text is no JSON.
 */
final class WeekParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(20_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    /** Nesting of the list's elements: root object, list, element. */
    private static final int ELEMENT_DEPTH = 3;

    private final JsonMapper json;
    private final Consumer<JsonNode> weeks;
    private final JsonParser parser = FACTORY.createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final ByteArrayFeeder feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    private State state = State.NOT_STARTED;
    private int depth;
    private boolean inWeeks;
    private String heldBack = "";
    private TokenBuffer element = TokenBuffer.forGeneration();

    /** Whether the root object has begun and ended. */
    enum State {
        NOT_STARTED,
        OPEN,
        CLOSED
    }

    WeekParser(JsonMapper json, Consumer<JsonNode> weeks) {
        this.json = json;
        this.weeks = weeks;
    }

    State state() {
        return state;
    }

    void accept(String piece) {
        if (state == State.CLOSED) {
            return;
        }
        String text = fromRoot(heldBack + piece);
        int whole = endsInHalfACharacter(text) ? text.length() - 1 : text.length();
        heldBack = text.substring(whole);
        byte[] bytes = text.substring(0, whole).getBytes(StandardCharsets.UTF_8);
        feeder.feedInput(bytes, 0, bytes.length);
        while (state != State.CLOSED) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.NOT_AVAILABLE) {
                return;
            }
            take(token);
        }
    }

    private String fromRoot(String text) {
        if (state == State.OPEN) {
            return text;
        }
        int brace = text.indexOf('{');
        if (brace < 0) {
            return "";
        }
        state = State.OPEN;
        return text.substring(brace);
    }

    /** A piece may end between the two halves of a character outside the basic plane. */
    private static boolean endsInHalfACharacter(String text) {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    private void take(JsonToken token) {
        if (token.isStructStart()) {
            depth++;
        }
        follow(token);
        if (token.isStructEnd()) {
            depth--;
            state = depth == 0 ? State.CLOSED : state;
        }
    }

    private void follow(JsonToken token) {
        if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
            inWeeks = parser.currentName().equals("weeks");
        }
        if (depth == 2 && token == JsonToken.START_OBJECT) {
            inWeeks = false;
        }
        if (!inWeeks || depth < ELEMENT_DEPTH) {
            return;
        }
        element.copyCurrentEvent(parser);
        if (depth == ELEMENT_DEPTH && token.isStructEnd()) {
            weeks.accept(json.readTree(element.asParser()));
            element = TokenBuffer.forGeneration();
        }
    }
}
