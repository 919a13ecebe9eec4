package gofast.training.worker.testing;

import gofast.training.coaching.PhaseSplit;
import gofast.training.plan.RaceDistance;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model's answer for a marathon plan: right in every respect, until a test makes it wrong in one. */
public final class PlanText {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root;

    private PlanText(ObjectNode root) {
        this.root = root;
    }

    public static PlanText ofMarathon(int weeks) {
        PhaseSplit phases = PhaseSplit.of(weeks, RaceDistance.MARATHON);
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("weeks");
        for (int week = 1; week <= weeks; week++) {
            ObjectNode node = list.addObject()
                    .put("weekIndex", week)
                    .put("phase", phases.phaseOf(week).code());
            ArrayNode days = node.putArray("days");
            IntStream.rangeClosed(1, 7).forEach(day -> day(days.addObject(), day));
        }
        return new PlanText(root);
    }

    private static void day(ObjectNode node, int day) {
        ObjectNode workout = node.put("dayIndex", day).putObject("workout");
        switch (day) {
            case 1, 5 -> workout.put("type", "rest").put("mileage", 0);
            case 3 -> {
                workout.put("type", "tempo")
                        .put("mileage", 5.5)
                        .put("label", "Tempo")
                        .put("description", "Zügig 🏃.");
                ArrayNode segments = workout.putArray("segments");
                segments.addObject().put("type", "warmup").put("distance", 1);
                segments.addObject().put("type", "tempo").put("duration", "20 min");
                segments.addObject().put("type", "cooldown").put("distance", 1);
            }
            case 7 -> workout.put("type", "long_run").put("mileage", 10).put("label", "Long run");
            default -> workout.put("type", "easy").put("mileage", 4).put("label", "Easy run");
        }
    }

    /** With another week: 1 to N. */
    public PlanText with(int week, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) root.path("weeks").path(week - 1));
        return this;
    }

    /** With another workout on a day. */
    public PlanText withWorkout(int week, int day, Consumer<ObjectNode> change) {
        return with(
                week,
                node -> change.accept(
                        (ObjectNode) node.path("days").path(day - 1).path("workout")));
    }

    public PlanText without(int week) {
        ((ArrayNode) root.path("weeks")).remove(week - 1);
        return this;
    }

    public PlanText withoutDay(int week, int day) {
        ((ArrayNode) root.path("weeks").path(week - 1).path("days")).remove(day - 1);
        return this;
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(root);
    }

    /** As {@link #toString}, over many lines. */
    public String indented() {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(root)
                .lines()
                .collect(Collectors.joining("\n"));
    }
}
