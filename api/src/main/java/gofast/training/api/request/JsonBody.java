package gofast.training.api.request;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request: a JSON object of a sensible size. */
@Component
public class JsonBody {
    private static final int MOST_BYTES = 64 * 1024;

    private final JsonMapper json;

    JsonBody(JsonMapper json) {
        this.json = json;
    }

    public Checked<Fields> read(InputStream body) {
        try {
            return fields(body.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            return Checked.refused(
                    ProblemType.INVALID_REQUEST, "The body broke off or is badly framed; send the request again.");
        }
    }

    private Checked<Fields> fields(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Checked.refused(ProblemType.BODY_TOO_LARGE, "Send at most 64 KiB.");
        }
        if (bytes.length == 0) {
            return Checked.refused(ProblemType.BODY_MISSING, "Send a JSON object as the request's body.");
        }
        return text(bytes).then(this::parse).then(JsonBody::object);
    }

    /** Strictly, and before the parser: in names it takes some bytes that are no UTF-8 for others, or for none. */
    private static Checked<String> text(byte[] bytes) {
        try {
            return Checked.passed(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Checked.refused(ProblemType.MALFORMED_JSON, "Send the JSON as UTF-8.");
        }
    }

    private Checked<JsonNode> parse(String text) {
        try {
            return Checked.passed(json.readTree(text));
        } catch (MismatchedInputException e) {
            return Checked.refused(
                    ProblemType.MALFORMED_JSON, "Send one JSON object, with every field once%s.".formatted(place(e)));
        } catch (StreamConstraintsException e) {
            return Checked.refused(
                    ProblemType.MALFORMED_JSON,
                    "Send simpler JSON%s: fewer levels, shorter names and numbers.".formatted(place(e)));
        } catch (JacksonException e) {
            return Checked.refused(ProblemType.MALFORMED_JSON, "Correct the JSON%s.".formatted(place(e)));
        }
    }

    /** Not every exception knows where it happened. */
    private static String place(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null ? "" : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }

    private static Checked<Fields> object(JsonNode body) {
        return body.isObject()
                ? Checked.passed(Fields.of(body))
                : Checked.refused(ProblemType.INVALID_REQUEST, "Send a JSON object, in curly brackets.");
    }
}
