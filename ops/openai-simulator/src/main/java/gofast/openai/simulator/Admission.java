package gofast.openai.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * What the rate limits say to a request.
 *
 * @param headers that every answer to it has
 * @param refusal instead of an answer, when a limit is reached
 */
record Admission(Map<String, String> headers, Optional<Fault> refusal) {

    Admission {
        headers = Map.copyOf(headers);
    }

    Admission(Map<String, String> headers, Fault.Respond refusal) {
        this(headers, Optional.of(refusal));
    }

    static Admission granted(Map<String, String> headers) {
        return new Admission(headers, Optional.empty());
    }
}
