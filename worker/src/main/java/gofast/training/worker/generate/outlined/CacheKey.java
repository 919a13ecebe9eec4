package gofast.training.worker.generate.outlined;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Vdot;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.Suits;
import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.coaching.workout.WorkoutRecipe;
import gofast.training.plan.Pace;
import gofast.training.worker.generate.Approach;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.openai.Model;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two athletes must have in common to be given the same workouts: the outline, in which their preferences are, the
 * race's distance, experience, how far the goal is from today's fitness, prompt, models, and the library they choose from.
 * Paces and dates are their own.
 */
final class CacheKey {
    /** Fitness and goal are compared by steps of so many points of VDOT. */
    private static final double BAND = 3;

    /** Weeks that were chosen from an older library may have workouts that this one cannot fill. */
    private static final String LIBRARY = hash(WorkoutLibrary.standard().all().stream()
            .map(CacheKey::recipe)
            .sorted()
            .collect(Collectors.joining(";")));

    private CacheKey() {}

    static String of(GenerationInputs inputs, List<WeekOutline> weeks, Approach approach) {
        String text = String.join(
                "|",
                LIBRARY,
                approach.prompt(),
                approach.models().stream().map(Model::name).collect(Collectors.joining(",")),
                Integer.toString(approach.candidates()),
                inputs.race().distance().code(),
                inputs.athlete().level().code(),
                band(inputs.athlete().fiveKPace()),
                band(inputs.goalFiveKPace()),
                Integer.toString(inputs.calendar().totalWeeks()),
                inputs.calendar().start().getDayOfWeek().name(),
                weeks.stream().map(CacheKey::week).collect(Collectors.joining(";")));
        return hash(text);
    }

    private static String recipe(WorkoutRecipe recipe) {
        Suits suits = recipe.suits();
        return String.join(
                " ",
                recipe.code(),
                recipe.type().code(),
                names(suits.phases()),
                names(suits.distances()),
                names(suits.experiences()),
                suits.leastMiles() + "-" + suits.mostMiles());
    }

    /** In an order that is the same in every process. */
    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static String band(Pace fiveKPace) {
        return Long.toString(Math.round(Vdot.ofFiveKPace(fiveKPace).value() / BAND));
    }

    private static String week(WeekOutline week) {
        return week.index()
                + week.phase().code()
                + week.days().stream().map(CacheKey::day).collect(Collectors.joining(","));
    }

    private static String day(DayOutline day) {
        return String.format(Locale.ROOT, "%s%.1f", day.type().code(), day.miles());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
