package gofast.training.worker.command;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON, a line each. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
