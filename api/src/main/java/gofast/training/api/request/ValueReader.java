package gofast.training.api.request;

import tools.jackson.databind.JsonNode;

/** Reads a JSON value; one it cannot take is an IllegalArgumentException that says what to write instead. */
@FunctionalInterface
public interface ValueReader<T> {
    T read(JsonNode value);
}
