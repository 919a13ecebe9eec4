package gofast.training.worker.testing;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.TrainingCalendar;
import gofast.training.coaching.WeekOutline;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A model's answer for a marathon plan: right in every respect, until a test makes it wrong in one. */
public final class PlanText {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Athlete ALEX = new Athlete(
            Pace.parse("7:30"),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            new Athlete.Preferences(OptionalInt.empty(), Optional.empty(), Set.of(DayOfWeek.FRIDAY)),
            Optional.empty());

    private final ObjectNode root;

    private PlanText(ObjectNode root) {
        this.root = root;
    }

    /** As a model would answer the request of {@link Drafts}, laid out as our own outline is. */
    public static PlanText ofMarathon(int weeks) {
        LocalDate start = LocalDate.of(2025, 1, 1);
        Outline outline = Outline.of(OutlineRequest.of(
                ALEX, RaceDistance.MARATHON, new TrainingCalendar(start, start.plusDays(weeks * 7L - 1))));
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("weeks");
        outline.weeks().forEach(week -> week(list.addObject(), week));
        return new PlanText(root);
    }

    private static void week(ObjectNode node, WeekOutline week) {
        ArrayNode days = node.put("weekIndex", week.index())
                .put("phase", week.phase().code())
                .putArray("days");
        week.days().forEach(day -> day(days.addObject(), day));
    }

    private static void day(ObjectNode node, DayOutline day) {
        // The race is the service's own: models write an easy mile in its place.
        boolean isRace = day.type() == WorkoutType.RACE;
        node.put("dayIndex", day.index())
                .putObject("workout")
                .put("type", isRace ? "easy" : day.type().code())
                .put("mileage", isRace ? 1 : day.miles());
    }

    /** With a tempo run of 5.5 miles, in words and segments, on a day. */
    public PlanText withTempo(int week, int day) {
        return withWorkout(week, day, workout -> {
            workout.put("type", "tempo")
                    .put("mileage", 5.5)
                    .put("label", "Tempo")
                    .put("description", "Zügig 🏃.");
            ArrayNode segments = workout.putArray("segments");
            segments.addObject().put("type", "warmup").put("distance", 1);
            segments.addObject().put("type", "tempo").put("duration", "20 min");
            segments.addObject().put("type", "cooldown").put("distance", 1);
        });
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
