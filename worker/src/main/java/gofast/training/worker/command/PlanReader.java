package gofast.training.worker.command;

import gofast.training.review.PublishedPlan;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds the plans in JSON, one or a list of them; any other form is a RefusedException that says where. */
final class PlanReader {
    private PlanReader() {}

    static List<ReadPlan> plans(JsonNode root) {
        return root.isArray()
                ? IntStream.range(0, root.size())
                        .mapToObj(i -> plan(Place.of(root.get(i), "plan " + (i + 1)), i + 1))
                        .toList()
                : List.of(plan(Place.of(root, "the plan"), 1));
    }

    private static ReadPlan plan(Place plan, int position) {
        List<Place> weeks = plan.list("weeks", "week");
        String id = plan.text("id").or(() -> plan.text("trainingPlanId")).orElse(Integer.toString(position));
        boolean isPublished = weeks.stream().anyMatch(Place::isList);
        return isPublished ? published(id, plan, weeks) : PlannedWeeks.read(id, plan, weeks);
    }

    private static ReadPlan published(String id, Place plan, List<Place> weeks) {
        double raceMiles = plan.miles("raceMiles").orElseThrow(() -> plan.refused("say its raceMiles"));
        var published = new PublishedPlan(
                id, raceMiles, weeks.stream().map(PlanReader::days).toList());
        return new ReadPlan(id, published.candidate(), published.context());
    }

    private static List<PublishedPlan.Entry> days(Place week) {
        return week.elements("day").stream().map(PlanReader::day).toList();
    }

    private static PublishedPlan.Entry day(Place day) {
        JsonNode kind = day.node().path(0);
        JsonNode miles = day.node().path(1);
        if (day.node().size() != 2 || !kind.isString() || !miles.isNumber()) {
            throw day.refused("write a day as [kind, miles], like [\"easy\", 5.0]");
        }
        return new PublishedPlan.Entry(kind.asString(), miles.asDouble());
    }
}
