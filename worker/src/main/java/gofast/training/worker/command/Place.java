package gofast.training.worker.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A piece of a file's JSON and where it is, in words. */
record Place(JsonNode node, String where) {
    static Place of(JsonNode node, String where) {
        return new Place(node, where);
    }

    boolean isList() {
        return node.isArray();
    }

    RefusedException refused(String instead) {
        return new RefusedException("FILE: " + where + ": " + instead);
    }

    List<Place> list(String name, String element) {
        if (!node.path(name).isArray()) {
            throw refused("write an object with a list of " + name);
        }
        return of(node.path(name), where).elements(element);
    }

    List<Place> elements(String element) {
        if (!isList()) {
            throw refused("write a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> of(node.get(i), where + ", " + element + " " + (i + 1)))
                .toList();
    }

    Place object(String name) {
        if (!node.path(name).isObject()) {
            throw refused("write an object with the object " + name);
        }
        return of(node.path(name), where);
    }

    Optional<String> text(String name) {
        return value(name).map(value -> {
            if (!value.isString()) {
                throw refused("write " + name + " as text, in quotes");
            }
            return value.stringValue();
        });
    }

    Optional<Double> miles(String name) {
        return value(name).map(value -> {
            if (!value.isNumber()) {
                throw refused("write " + name + " as a number");
            }
            return value.asDouble();
        });
    }

    int index(String name) {
        return value(name)
                .filter(value -> value.isIntegralNumber() && value.canConvertToInt())
                .map(JsonNode::intValue)
                .orElseThrow(() -> refused("write " + name + " as a whole number"));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.of(node.path(name)).filter(value -> !value.isMissingNode() && !value.isNull());
    }
}
