package gofast.training.worker.command;

import gofast.training.plan.WorkoutType;
import gofast.training.review.PublishedPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds the plans in JSON, one or a list of them. */
final class PlanReader {
    private PlanReader() {}

    /**
     * The plans, right or wrong in any way.
     *
     * @throws RefusedException if the JSON is no object and no list
     */
    static List<ReadPlan> plans(JsonNode root) {
        if (root.isObject()) {
            return List.of(plan(root, 1));
        }
        if (!root.isArray()) {
            throw new RefusedException(
                    "FILE: write a plan, which is an object with a list of weeks, or a list of plans");
        }
        List<JsonNode> plans = Values.elements(root);
        return IntStream.range(0, plans.size())
                .mapToObj(i -> plan(plans.get(i), i + 1))
                .toList();
    }

    private static ReadPlan plan(JsonNode plan, int position) {
        String id = name(plan.path("id"))
                .or(() -> name(plan.path("trainingPlanId")))
                .orElse(Integer.toString(position));
        if (!plan.path("weeks").isArray()) {
            return new ReadPlan.Unreadable(id, "write an object with a list of weeks");
        }
        List<JsonNode> weeks = Values.elements(plan.path("weeks"));
        boolean isPublished = weeks.stream().anyMatch(JsonNode::isArray);
        return isPublished ? published(id, plan, weeks) : PlannedWeeks.read(id, plan, weeks);
    }

    private static Optional<String> name(JsonNode id) {
        return id.isString() || id.isNumber() ? Optional.of(id.asString()) : Optional.empty();
    }

    private static ReadPlan published(String id, JsonNode plan, List<JsonNode> weeks) {
        List<List<PublishedPlan.Entry>> days =
                weeks.stream().map(PlanReader::days).toList();
        Optional<Double> raceMiles = Values.miles(plan.path("raceMiles")).or(() -> race(days.getLast()));
        return raceMiles
                .<ReadPlan>map(miles -> {
                    var published = new PublishedPlan(id, miles, days);
                    return new ReadPlan.Complete(id, published.candidate(), published.context());
                })
                .orElseGet(() -> ReadPlan.withoutRaceMiles(id));
    }

    private static Optional<Double> race(List<PublishedPlan.Entry> week) {
        return week.stream()
                .filter(day -> day.kind().equals(WorkoutType.RACE.code()) && day.miles() > 0)
                .map(PublishedPlan.Entry::miles)
                .findFirst();
    }

    private static List<PublishedPlan.Entry> days(JsonNode week) {
        return Values.elements(week).stream()
                .map(day -> new PublishedPlan.Entry(Values.text(day.path(0)), Values.number(day.path(1))))
                .toList();
    }
}
