package gofast.training.worker.generate;

import gofast.training.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
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
 * Hands on each element of the root's {@code weeks} as its last brace closes, whatever pieces the text comes in. Text before
 * the first brace and after the last, such as a code fence, is passed over. What cannot be read, or has no end, is
 * {@link #trouble()}, never an exception.
 */
public final class WeekParser {
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
    private int read;
    private int depth;
    private boolean inWeeks;
    private String heldBack = "";
    private TokenBuffer element = TokenBuffer.forGeneration();

    /** How far the root object is. */
    private enum State {
        NOT_STARTED,
        OPEN,
        CLOSED,
        BROKEN,
        ENDLESS
    }

    public WeekParser(JsonMapper json, Consumer<JsonNode> weeks) {
        this.json = json;
        this.weeks = weeks;
    }

    /** Why the text so far is no complete answer; empty when it is one. */
    public Optional<String> trouble() {
        return switch (state) {
            case NOT_STARTED -> Optional.of("there is no JSON object in it");
            case OPEN -> Optional.of("it ends after week " + read + ", in mid-sentence");
            case ENDLESS -> Optional.of("it has more than " + Plan.MAX_WEEKS + " weeks");
            case BROKEN -> Optional.of("it is not valid JSON after week " + read);
            case CLOSED -> read == 0 ? Optional.of("it has no weeks") : Optional.empty();
        };
    }

    public void accept(String piece) {
        if (isOver()) {
            return;
        }
        String text = fromRoot(heldBack + piece);
        int whole = endsInHalfACharacter(text) ? text.length() - 1 : text.length();
        heldBack = text.substring(whole);
        parse(text.substring(0, whole).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOver() {
        return state != State.NOT_STARTED && state != State.OPEN;
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

    private void parse(byte[] bytes) {
        Optional<JsonToken> token = feed(bytes);
        while (token.isPresent()) {
            take(token.get());
            token = isOver() ? Optional.empty() : next();
        }
    }

    private Optional<JsonToken> feed(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try {
            feeder.feedInput(bytes, 0, bytes.length);
            return next();
        } catch (JacksonException e) {
            state = State.BROKEN;
            return Optional.empty();
        }
    }

    private Optional<JsonToken> next() {
        try {
            JsonToken token = parser.nextToken();
            return token == JsonToken.NOT_AVAILABLE ? Optional.empty() : Optional.of(token);
        } catch (JacksonException e) {
            state = State.BROKEN;
            return Optional.empty();
        }
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
        if (inWeeks && depth >= ELEMENT_DEPTH) {
            copy(depth == ELEMENT_DEPTH && token.isStructEnd()).ifPresent(this::handOn);
        }
    }

    /** The element, if this was its end. */
    private Optional<JsonNode> copy(boolean isEnd) {
        try {
            element.copyCurrentEvent(parser);
            return isEnd ? Optional.of(json.readTree(element.asParser())) : Optional.empty();
        } catch (JacksonException e) {
            state = State.BROKEN;
            return Optional.empty();
        }
    }

    private void handOn(JsonNode week) {
        if (read == Plan.MAX_WEEKS) {
            state = State.ENDLESS;
            return;
        }
        element = TokenBuffer.forGeneration();
        read++;
        weeks.accept(week);
    }
}
