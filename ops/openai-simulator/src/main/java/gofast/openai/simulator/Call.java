package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One accepted chat request on its way to an answer.
 *
 * @param headers every answer to it has
 * @param startNanos when it began, on the clock of {@link Pace}
 */
record Call(Instant arrivedAt, ChatRequest request, Prompt prompt, Map<String, String> headers, long startNanos) {

    Call {
        headers = Map.copyOf(headers);
    }

    Call with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Call(arrivedAt, request, prompt, all, startNanos);
    }

    /** The headers for a body of this type that is about to be sent. */
    Map<String, String> headersOf(String contentType, Pace pace) {
        long millis = (pace.nanoTime() - startNanos) / 1_000_000;
        return with(Map.of("content-type", contentType, "openai-processing-ms", Long.toString(millis)))
                .headers();
    }

    Envelope envelope() {
        String id = "chatcmpl-" + UUID.randomUUID().toString().replace("-", "");
        return new Envelope(id, arrivedAt.getEpochSecond(), request);
    }
}
