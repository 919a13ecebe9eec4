package gofast.training.worker.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What JSON says, read without complaint: where it has something else than a plan has, the value is one that no plan has, and
 * review says what is wrong and where.
 */
final class Values {
    private static final int NO_INDEX = 0;

    private Values() {}

    /** The elements of a list, and none of anything else. */
    static List<JsonNode> elements(JsonNode node) {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(node::get).toList()
                : List.of();
    }

    /** Text, empty where there is none. */
    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    /** A number, however large, or NaN. */
    static double number(JsonNode node) {
        return node.isNumber() ? node.numberValue().doubleValue() : Double.NaN;
    }

    /** A whole number, or 0, which no index is. */
    static int index(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : NO_INDEX;
    }

    /** A distance somebody can run. */
    static Optional<Double> miles(JsonNode node) {
        return Optional.of(number(node)).filter(miles -> miles > 0);
    }
}
