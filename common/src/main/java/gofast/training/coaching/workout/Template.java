package gofast.training.coaching.workout;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.WeekOutline;
import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Workouts from outline and library alone: no model, no chance. It is what weeks fall back to, and what a model has to
 * beat. The same request always gives the same weeks.
 */
public final class Template {
    private static final WorkoutLibrary LIBRARY = WorkoutLibrary.standard();

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** What stands for a day that is not ours to choose: the race. */
    private static final DayChoice NOTHING = new DayChoice("rest", 0);

    /** The easy runs before a race, the last first; those before them are as plain as can be. */
    private static final List<String> LAST_EASY_RUNS = List.of("shake-out", "openers");

    private final RaceDistance distance;
    private final Experience experience;

    public Template(OutlineRequest request) {
        this.distance = request.distance();
        this.experience = request.athlete().level();
    }

    /** The complete plan for a request. The name is that of the race day. */
    public static Plan of(OutlineRequest request, String raceName) {
        var template = new Template(request);
        var fill = new FillWeek(request, raceName);
        return new Plan(Outline.of(request).weeks().stream()
                .map(week -> fill.fill(week, template.choose(week)))
                .toList());
    }

    /** A workout for each day of a week of the request's outline. */
    public WeekChoice choose(WeekOutline week) {
        List<DayChoice> days =
                week.days().stream().map(day -> choose(week, day)).toList();
        return new WeekChoice(week.index(), "", days);
    }

    /** Goes through what suits the day week by week, so that workouts change and come back. */
    private DayChoice choose(WeekOutline week, DayOutline day) {
        if (day.type() == WorkoutType.RACE) {
            return NOTHING;
        }
        List<WorkoutRecipe> suiting = suiting(week, day);
        WorkoutRecipe recipe = day.type() == WorkoutType.EASY ? easy(week, day, suiting) : turn(week, suiting);
        return new DayChoice(recipe.code(), day.miles());
    }

    /** Races are at weekends, tune-up races too. */
    private List<WorkoutRecipe> suiting(WeekOutline week, DayOutline day) {
        boolean isWeekend = WEEKEND.contains(day.weekday());
        return LIBRARY.suiting(day.type(), week.phase(), distance, day.miles(), experience).stream()
                .filter(recipe -> isWeekend || !recipe.isTuneUpRace())
                .toList();
    }

    private static WorkoutRecipe turn(WeekOutline week, List<WorkoutRecipe> suiting) {
        return suiting.get((week.index() - 1) % suiting.size());
    }

    /** Most easy runs are just that; one a week has something more, and in the last weeks only the last two do. */
    private static WorkoutRecipe easy(WeekOutline week, DayOutline day, List<WorkoutRecipe> suiting) {
        List<DayOutline> easyDays = week.days().stream()
                .filter(other -> other.type() == WorkoutType.EASY)
                .toList();
        if (week.hasRace()) {
            return beforeRace(easyDays.reversed().indexOf(day), suiting);
        }
        boolean hasMore = day.equals(easyDays.getFirst()) && week.phase() != Phase.TAPER;
        return hasMore ? turn(week, suiting) : suiting.getFirst();
    }

    private static WorkoutRecipe beforeRace(int easyRunsLeft, List<WorkoutRecipe> suiting) {
        return LAST_EASY_RUNS.stream()
                .skip(easyRunsLeft)
                .limit(1)
                .flatMap(code -> suiting.stream().filter(recipe -> recipe.code().equals(code)))
                .findFirst()
                .orElseGet(suiting::getFirst);
    }
}
