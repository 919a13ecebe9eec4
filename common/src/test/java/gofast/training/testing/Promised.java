package gofast.training.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What version 1 promised, in ops/contract/v1, and how something of today is held against it. */
public final class Promised {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUFFIX = ".json";

    private Promised() {}

    /** The files of a kind, such as "messages", by their names without ending. */
    public static SortedMap<String, JsonNode> all(String kind) {
        try (Stream<Path> files =
                Files.list(MessageContract.folder().resolve("v1").resolve(kind))) {
            var all = new TreeMap<String, JsonNode>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                all.put(name.substring(0, name.length() - SUFFIX.length()), JSON.readTree(Files.readString(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where somebody who knows the promised value, and passes over what they do not know, would stumble over the present one:
     * a field or an element of a list that is missing, or is of another type.
     */
    public static List<String> broken(JsonNode promised, JsonNode present) {
        return broken("", promised, present).toList();
    }

    private static Stream<String> broken(String place, JsonNode promised, JsonNode present) {
        if (present.isMissingNode()) {
            return Stream.of(place + " is missing");
        }
        boolean isFraction = promised.isIntegralNumber() && !present.isIntegralNumber();
        if (isFraction || promised.getNodeType() != present.getNodeType()) {
            return Stream.of("%s is %s, not like %s".formatted(place, present, promised));
        }
        if (promised.isArray()) {
            return IntStream.range(0, promised.size())
                    .boxed()
                    .flatMap(i -> broken(place + "/" + i, promised.get(i), present.path(i)));
        }
        return promised.propertyStream()
                .flatMap(field -> broken(place + "/" + field.getKey(), field.getValue(), present.path(field.getKey())));
    }
}
