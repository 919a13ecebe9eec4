package gofast.training.api.request;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.FieldError;
import gofast.training.api.problem.Problem;
import gofast.training.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a JSON object: each is asked for once, and everything wrong with any of them is collected. A field that
 * nobody asked for is wrong, too. For use by one thread.
 */
public final class Fields {
    /** A longer list helps nobody. */
    static final int MOST_ERRORS = 20;

    private static final int LONGEST_NAME = 50;
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final JsonNode object;
    private final String prefix;
    private final List<FieldError> errors;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Fields> nested = new ArrayList<>();

    private Fields(JsonNode object, String prefix, List<FieldError> errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    static Fields of(JsonNode object) {
        return new Fields(object, "", new ArrayList<>());
    }

    /** All that was sent, in one line of JSON. */
    public String json() {
        return object.toString();
    }

    /** The same with the fields of each object in the order of their names: the order they came in means nothing. */
    public String sortedJson() {
        return SORTED.writeValueAsString(object);
    }

    /** The field's value, if it is there and right. */
    public <T> Optional<T> optional(String name, ValueReader<T> reader) {
        return find(name).flatMap(value -> read(name, value, reader));
    }

    public <T> Optional<T> required(String name, ValueReader<T> reader) {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            refuse(name, "this field is required");
        }
        return value.flatMap(it -> read(name, it, reader));
    }

    /** The fields of a field that is an object itself. */
    public Optional<Fields> optionalObject(String name) {
        return optional(name, value -> nested(name, value));
    }

    public Optional<Fields> requiredObject(String name) {
        return required(name, value -> nested(name, value));
    }

    private Fields nested(String name, JsonNode value) {
        if (!value.isObject()) {
            throw new IllegalArgumentException("write an object, in curly brackets");
        }
        var fields = new Fields(value, prefix + name + ".", errors);
        nested.add(fields);
        return fields;
    }

    /** Whether the field is an object; it is still to be asked for. */
    public boolean isObject(String name) {
        return object.path(name).isObject();
    }

    /** Whether the field is missing, null or blank, that is: was left out one way or the other. */
    public boolean isBlank(String name) {
        return find(name)
                .map(value -> value.isString() && value.stringValue().isBlank())
                .orElse(true);
    }

    private Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.of(object.path(name)).filter(value -> !Values.isAbsent(value));
    }

    private <T> Optional<T> read(String name, JsonNode value, ValueReader<T> reader) {
        try {
            return Optional.of(reader.read(value));
        } catch (IllegalArgumentException e) {
            refuse(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Notes that a field does not go with the others. */
    public void refuse(String name, String detail) {
        errors.add(new FieldError(prefix + name, detail));
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    /** What the fields make together, unless something is wrong with one of them. */
    public <T> Checked<T> complete(Supplier<T> whole) {
        refuseUnknown();
        return errors.isEmpty() ? Checked.passed(whole.get()) : Checked.refused(problem());
    }

    private void refuseUnknown() {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        shortened(name),
                        "there is no such field here, but %s; leave it out".formatted(String.join(", ", known))));
        nested.forEach(Fields::refuseUnknown);
    }

    static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private Problem problem() {
        return new Problem(
                ProblemType.INVALID_REQUEST,
                "Correct the fields listed in errors and send the request again.",
                errors.stream().limit(MOST_ERRORS).toList());
    }
}
