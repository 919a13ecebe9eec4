package gofast.training.worker.generate.outlined;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.coaching.workout.Template;
import gofast.training.coaching.workout.WeekChoice;
import gofast.training.coaching.workout.WorkoutLibrary;
import gofast.training.coaching.workout.WorkoutRecipe;
import gofast.training.plan.Experience;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds a model's week against the outline. The kind of each day is the outline's, and so are the miles but for a little;
 * what is off by more than that, or does not suit the runner, is put right. A workout of another kind than the day's, or
 * none at all, is not for us to guess.
 */
final class JudgeWeek {
    private static final WorkoutLibrary LIBRARY = WorkoutLibrary.standard();

    /** So far from the outline's miles a model may go, and in all no further than that. */
    private static final double LEEWAY_MILES = 0.5;

    private static final double LEEWAY_SHARE = 0.10;
    private static final double MOST_WEEK_SHARE = 1.03;

    private final RaceDistance distance;
    private final Experience experience;
    private final Template template;

    JudgeWeek(OutlineRequest request) {
        this.distance = request.distance();
        this.experience = request.athlete().level();
        this.template = new Template(request);
    }

    Judgement judge(WeekOutline outline, AnsweredWeek answered) {
        if (!answered.hasSevenDays()) {
            return new Judgement.Refused(List.of("it has %d codes and %d miles, not 7 of each"
                    .formatted(answered.codes().size(), answered.miles().size())));
        }
        List<String> problems = problems(outline, answered.codes());
        return problems.isEmpty() ? usable(outline, answered) : new Judgement.Refused(problems);
    }

    private static List<String> problems(WeekOutline outline, List<String> codes) {
        List<String> problems = new ArrayList<>();
        for (DayOutline day : outline.days()) {
            if (day.type() != WorkoutType.RACE && !isOfKind(day.type(), codes.get(day.index() - 1))) {
                problems.add("day %d: choose one of the workouts of type %s"
                        .formatted(day.index(), day.type().code()));
            }
        }
        return problems;
    }

    private static boolean isOfKind(WorkoutType type, String code) {
        return LIBRARY.find(code).filter(recipe -> isSame(type, recipe.type())).isPresent();
    }

    /** Hard days are hard days. */
    private static boolean isSame(WorkoutType outlined, WorkoutType chosen) {
        return outlined == chosen || (isHard(outlined) && isHard(chosen));
    }

    private static boolean isHard(WorkoutType type) {
        return type == WorkoutType.TEMPO || type == WorkoutType.INTERVALS;
    }

    private Judgement usable(WeekOutline outline, AnsweredWeek answered) {
        List<DayChoice> days = fitting(outline, answered.days());
        return new Judgement.Usable(
                new WeekChoice(outline.index(), Note.of(answered.note()), days), steps(outline, answered.days(), days));
    }

    private List<DayChoice> fitting(WeekOutline outline, List<DayChoice> wanted) {
        List<DayChoice> days = fitting(outline, wanted, false);
        return miles(outline, days) > MOST_WEEK_SHARE * outline.mileage() ? fitting(outline, wanted, true) : days;
    }

    private List<DayChoice> fitting(WeekOutline outline, List<DayChoice> wanted, boolean asOutlined) {
        return outline.days().stream()
                .map(day -> fitting(outline, day, wanted.get(day.index() - 1), asOutlined))
                .toList();
    }

    /** The day as it was wanted, as far as it suits runner, phase and outline. */
    private DayChoice fitting(WeekOutline week, DayOutline day, DayChoice wanted, boolean asOutlined) {
        if (day.type() == WorkoutType.RACE) {
            return ours(week, day);
        }
        double miles = asOutlined || isOff(day, wanted.miles()) ? day.miles() : tenths(wanted.miles());
        WorkoutRecipe recipe = LIBRARY.find(wanted.code()).orElseThrow();
        if (suits(recipe, week, miles)) {
            return new DayChoice(wanted.code(), miles);
        }
        return suits(recipe, week, day.miles()) ? new DayChoice(wanted.code(), day.miles()) : ours(week, day);
    }

    /** The library's choice. */
    private DayChoice ours(WeekOutline week, DayOutline day) {
        return template.choose(week).days().get(day.index() - 1);
    }

    private boolean suits(WorkoutRecipe recipe, WeekOutline week, double miles) {
        return LIBRARY.suiting(recipe.type(), week.phase(), distance, miles, experience)
                .contains(recipe);
    }

    private static boolean isOff(DayOutline day, double miles) {
        double leeway = Math.max(LEEWAY_MILES, LEEWAY_SHARE * day.miles());
        double most = day.type() == WorkoutType.LONG_RUN ? day.miles() : day.miles() + leeway;
        return !(miles >= day.miles() - leeway && miles <= most) || (miles > 0) != (day.miles() > 0);
    }

    /** Miles of training: the race is not counted. */
    private static double miles(WeekOutline outline, List<DayChoice> days) {
        return outline.days().stream()
                .filter(day -> day.type() != WorkoutType.RACE)
                .mapToDouble(day -> days.get(day.index() - 1).miles())
                .sum();
    }

    private static List<String> steps(WeekOutline outline, List<DayChoice> wanted, List<DayChoice> chosen) {
        return outline.days().stream()
                .filter(day -> day.type() != WorkoutType.RACE)
                .map(day -> step(day.index(), wanted.get(day.index() - 1), chosen.get(day.index() - 1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> step(int day, DayChoice wanted, DayChoice chosen) {
        if (!chosen.code().equals(wanted.code())) {
            return Optional.of("day %d: %s instead of %s".formatted(day, chosen.code(), wanted.code()));
        }
        return chosen.miles() == tenths(wanted.miles())
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "day %d: %.1f miles instead of %.1f", day, chosen.miles(), wanted.miles()));
    }

    private static double tenths(double miles) {
        return Math.round(miles * 10) / 10.0;
    }
}
