package gofast.training.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The eight published plans. */
final class Published {
    static final List<PublishedPlan> PLANS = read();

    private Published() {}

    static PublishedPlan plan(String id) {
        return PLANS.stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow();
    }

    /** A plan in short: per week, days such as "e5" (easy, 5 miles), "t", "i", "l", "R" for a race, "r" for rest. */
    static PublishedPlan written(double raceMiles, String... weeks) {
        return new PublishedPlan(
                "written",
                raceMiles,
                List.of(weeks).stream().map(Published::week).toList());
    }

    private static List<PublishedPlan.Entry> week(String days) {
        return List.of(days.split(" ")).stream().map(Published::day).toList();
    }

    private static PublishedPlan.Entry day(String day) {
        String kind = switch (day.charAt(0)) {
            case 'e' -> "easy";
            case 't' -> "tempo";
            case 'i' -> "intervals";
            case 'l' -> "long_run";
            case 'R' -> "race";
            default -> "rest";
        };
        return new PublishedPlan.Entry(kind, day.length() == 1 ? 0 : Double.parseDouble(day.substring(1)));
    }

    private static List<PublishedPlan> read() {
        try (InputStream file = Published.class.getResourceAsStream("published-plans.json")) {
            return new JsonMapper()
                    .readTree(Objects.requireNonNull(file))
                    .valueStream()
                    .map(Published::plan)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedPlan plan(JsonNode plan) {
        return new PublishedPlan(
                plan.path("id").asString(),
                plan.path("raceMiles").asDouble(),
                plan.path("weeks")
                        .valueStream()
                        .map(week -> week.valueStream().map(Published::entry).toList())
                        .toList());
    }

    private static PublishedPlan.Entry entry(JsonNode day) {
        return new PublishedPlan.Entry(day.path(0).asString(), day.path(1).asDouble());
    }
}
