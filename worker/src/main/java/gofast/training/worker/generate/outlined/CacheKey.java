package gofast.training.worker.generate.outlined;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Vdot;
import gofast.training.coaching.WeekOutline;
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
import java.util.stream.Collectors;

/**
 * What two athletes must have in common to be given the same workouts: the outline, in which their preferences are, the
 * race's distance, experience, how far the goal is from today's fitness, prompt and models. Paces and dates are their own.
 */
final class CacheKey {
    /** Fitness and goal are compared by steps of so many points of VDOT. */
    private static final double BAND = 3;

    private CacheKey() {}

    static String of(GenerationInputs inputs, List<WeekOutline> weeks, Approach approach) {
        String text = String.join(
                "|",
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
