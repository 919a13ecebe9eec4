package gofast.openai.simulator;

import gofast.openai.simulator.request.ApiError;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Something that goes wrong with one answer; {@link #none()} is an answer as it should be. */
public sealed interface Fault {

    /** An answer as it should be, with these headers on top. */
    record ExtraHeaders(Map<String, String> headers) implements Fault {
        public ExtraHeaders {
            headers = Map.copyOf(headers);
        }
    }

    /** Another status and body instead of an answer. */
    record Respond(int status, Map<String, String> headers, String body) implements Fault {
        public Respond {
            headers = Map.copyOf(headers);
            requireThat(status >= 200 && status <= 599, "status is not 200 to 599");
        }

        public Respond withHeader(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Respond(status, more, body);
        }
    }

    /** Good, but the bytes of a stream come in small pieces that end anywhere, also inside a character. */
    record Ragged() implements Fault {}

    /** Headers come late, on top of the time to the first token. */
    record SlowHeaders(Duration delay) implements Fault {
        public SlowHeaders {
            requireThat(!delay.isNegative(), "delay is negative");
        }
    }

    /** Something that happens on the way, once so many tokens have been sent. */
    sealed interface Midway extends Fault {
        int afterTokens();
    }

    /** A TCP reset; after 0 tokens it comes before any header. */
    record ResetConnection(int afterTokens) implements Midway {
        public ResetConnection {
            requireTokens(afterTokens);
        }
    }

    /** Nothing comes for a while, then the rest does. */
    record Stall(int afterTokens, Duration pause) implements Midway {
        public Stall {
            requireTokens(afterTokens);
            requireThat(!pause.isNegative(), "pause is negative");
        }
    }

    /** The body ends in good order, without a finish reason and without [DONE]. */
    record EndEarly(int afterTokens) implements Midway {
        public EndEarly {
            requireTokens(afterTokens);
        }
    }

    /** An error object in the middle of a stream that began with status 200. */
    record ErrorInStream(int afterTokens, String body) implements Midway {
        public ErrorInStream {
            requireTokens(afterTokens);
        }
    }

    /** The model declines: a refusal instead of content. */
    record Refusal(String text) implements Fault {}

    /** The content filter cuts the answer. */
    record ContentFilter(int afterTokens) implements Fault {
        public ContentFilter {
            requireTokens(afterTokens);
        }
    }

    /** From there on the answer is line feeds until the limit. */
    record WhitespaceLoop(int afterTokens) implements Fault {
        public WhitespaceLoop {
            requireTokens(afterTokens);
        }
    }

    /** The answer as it would be, spoilt. */
    record Spoil(Spoiling how) implements Fault {}

    /** This text instead of the answer. */
    record Literal(String content) implements Fault {}

    static Fault none() {
        return new ExtraHeaders(Map.of());
    }

    /** 429 rate_limit_exceeded; whole seconds are sent as Retry-After as well. */
    static Respond throttle(Duration retryAfter) {
        Respond respond = error(429, "Rate limit reached for requests.", "requests", "rate_limit_exceeded")
                .withHeader("retry-after-ms", Long.toString(retryAfter.toMillis()));
        return retryAfter.toMillis() % 1000 == 0
                ? respond.withHeader("retry-after", Long.toString(retryAfter.toSeconds()))
                : respond;
    }

    static Respond quotaExhausted() {
        return error(
                429,
                "You exceeded your current quota, please check your plan and billing details.",
                "insufficient_quota",
                "insufficient_quota");
    }

    static Respond invalidKey() {
        return error(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key");
    }

    static Respond serverError() {
        return error(500, "The server had an error while processing your request.", "server_error", "server_error");
    }

    static Respond overloaded() {
        return error(503, "The engine is currently overloaded.", "service_unavailable_error", "server_is_overloaded");
    }

    /** Any status with an error object of the API's shape. */
    static Respond error(int status, String message, String type, String code) {
        String body = ApiError.of(status, message, type, code).json();
        return new Respond(status, Map.of("content-type", "application/json"), body);
    }

    static ErrorInStream errorInStream(int afterTokens) {
        return new ErrorInStream(afterTokens, serverError().body());
    }

    private static void requireTokens(int afterTokens) {
        requireThat(afterTokens >= 0, "afterTokens is negative");
    }

    private static void requireThat(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
