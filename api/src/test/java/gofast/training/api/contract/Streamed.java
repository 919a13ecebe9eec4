package gofast.training.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** An event of a recorded stream, and the name of the schema that it is promised to have. */
record Streamed(String schema, String data) {
    private static final Pattern EVENT = Pattern.compile("id: \\d+\nevent: (\\w+)\ndata: (.+)");

    static List<Streamed> events(String stream) {
        return Arrays.stream(stream.split("\n\n"))
                .map(EVENT::matcher)
                .filter(event -> event.matches())
                .map(event -> of(event.group(1), event.group(2)))
                .toList();
    }

    /** A job tells its links, what it has come to does not. */
    private static Streamed of(String type, String data) {
        return switch (type) {
            case "week" -> new Streamed("WeekEvent", data);
            case "state" -> new Streamed(data.contains("\"links\"") ? "Job" : "JobStateEvent", data);
            default -> new Streamed("Job", data);
        };
    }
}
