package gofast.training.api.request;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The query parameters that a request gave, in their order. */
public record Parameters(Map<String, String> given) {
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** These, and one more, if it was given; it takes the place of one with the same name. */
    public Parameters with(String name, Optional<String> value) {
        var more = new LinkedHashMap<>(given);
        value.ifPresent(text -> more.put(name, text));
        return new Parameters(more);
    }

    /** To be read as the fields of a body are. */
    public Fields fields() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        given.forEach(object::put);
        return Fields.of(object);
    }

    /** The path with these parameters. */
    public String on(String path) {
        String query = given.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
