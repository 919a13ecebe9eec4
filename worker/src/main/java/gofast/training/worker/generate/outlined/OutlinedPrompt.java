package gofast.training.worker.generate.outlined;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.Suits;
import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.coaching.workout.WorkoutRecipe;
import gofast.training.plan.Phase;
import gofast.training.plan.WorkoutType;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.PromptText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The question for a few weeks. Its rules are a resource beside this class, the same for everyone; the user's message is one
 * line of JSON, so that whatever an athlete typed is a quoted value.
 */
final class OutlinedPrompt {
    private static final WorkoutLibrary LIBRARY = WorkoutLibrary.standard();
    private static final List<WorkoutRecipe> ORDER = LIBRARY.all();

    private final JsonMapper json;
    private final PromptText text;

    /** The version is the name of the resource. */
    OutlinedPrompt(JsonMapper json, String version) {
        this.json = json;
        this.text = PromptText.of(OutlinedPrompt.class, version);
    }

    String version() {
        return text.version();
    }

    String system() {
        return text.rules();
    }

    /** The inputs, the outline of the weeks, and for weeks asked for again what was wrong with them. */
    String user(GenerationInputs inputs, List<WeekOutline> weeks, Map<Integer, List<String>> corrections) {
        ObjectNode node = json.createObjectNode()
                .put("raceName", PromptText.limited(inputs.race().name()))
                .put("raceDistance", inputs.race().distance().code())
                .put("goalTime", inputs.goalTime().toString())
                .put("currentFiveKPacePerMile", inputs.athlete().fiveKPace().toString())
                .put("goalFiveKPacePerMile", inputs.goalFiveKPace().toString())
                .put("totalWeeks", inputs.calendar().totalWeeks())
                .put("experience", inputs.athlete().level().code());
        weekdays(node.putArray("weekdays"), inputs);
        workouts(node.putObject("workouts"), inputs, weeks);
        outline(node.putArray("weeks"), weeks);
        if (!corrections.isEmpty()) {
            corrections(node.putArray("corrections"), corrections);
        }
        return json.writeValueAsString(node);
    }

    private static void weekdays(ArrayNode list, GenerationInputs inputs) {
        inputs.calendar().weekdays().forEach(day -> list.add(day.name().toLowerCase(Locale.ROOT)));
    }

    private static void workouts(ObjectNode node, GenerationInputs inputs, List<WeekOutline> weeks) {
        Set<Phase> phases = weeks.stream().map(WeekOutline::phase).collect(Collectors.toSet());
        suiting(inputs, weeks).forEach((type, recipes) -> {
            ObjectNode ofType = node.putObject(type.code());
            recipes.forEach(recipe -> workout(ofType.putArray(recipe.code()), recipe, phases));
        });
    }

    /** Name, fewest and most miles, and the phases it is for unless it is for all that are asked for. */
    private static void workout(ArrayNode node, WorkoutRecipe recipe, Set<Phase> phases) {
        Suits suits = recipe.suits();
        node.add(recipe.name()).add(suits.leastMiles()).add(suits.mostMiles());
        if (!suits.phases().containsAll(phases)) {
            ArrayNode some = node.addArray();
            suits.phases().stream().filter(phases::contains).sorted().forEach(phase -> some.add(phase.code()));
        }
    }

    /** Whatever fits any of the days, in the library's order. */
    private static Map<WorkoutType, Set<WorkoutRecipe>> suiting(GenerationInputs inputs, List<WeekOutline> weeks) {
        Map<WorkoutType, Set<WorkoutRecipe>> byType = new EnumMap<>(WorkoutType.class);
        for (WeekOutline week : weeks) {
            for (DayOutline day : week.days()) {
                for (WorkoutType type : allowedOn(day)) {
                    byType.computeIfAbsent(type, key -> new TreeSet<>(Comparator.comparingInt(ORDER::indexOf)))
                            .addAll(LIBRARY.suiting(
                                    type,
                                    week.phase(),
                                    inputs.race().distance(),
                                    day.miles(),
                                    inputs.athlete().level()));
                }
            }
        }
        return byType;
    }

    private static Set<WorkoutType> allowedOn(DayOutline day) {
        return switch (day.type()) {
            case TEMPO, INTERVALS -> EnumSet.of(WorkoutType.TEMPO, WorkoutType.INTERVALS);
            case RACE -> EnumSet.noneOf(WorkoutType.class);
            case EASY, LONG_RUN, REST -> EnumSet.of(day.type());
        };
    }

    private static void outline(ArrayNode list, List<WeekOutline> weeks) {
        for (WeekOutline week : weeks) {
            ObjectNode node = list.addObject()
                    .put("week", week.index())
                    .put("phase", week.phase().code())
                    .put("miles", tenths(week.mileage()));
            ArrayNode days = node.putArray("days");
            week.days().forEach(day -> days.addArray().add(day.type().code()).add(tenths(day.miles())));
        }
    }

    private static void corrections(ArrayNode list, Map<Integer, List<String>> corrections) {
        corrections.forEach((week, problems) -> {
            ArrayNode texts = list.addObject().put("week", week).putArray("problems");
            problems.forEach(texts::add);
        });
    }

    private static double tenths(double miles) {
        return Math.round(miles * 10) / 10.0;
    }
}
