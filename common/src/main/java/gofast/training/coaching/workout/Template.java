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
import java.util.List;

/**
 * Workouts from outline and library alone: no model, no chance. It is what weeks fall back to, and what a model has to
 * beat. The same request always gives the same weeks.
 */
public final class Template {
    private static final WorkoutLibrary LIBRARY = WorkoutLibrary.standard();

    /** What stands for a day that is not ours to choose: the race. */
    private static final DayChoice NOTHING = new DayChoice("rest", 0);

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
        List<WorkoutRecipe> suiting = LIBRARY.suiting(day.type(), week.phase(), distance, day.miles(), experience);
        int index = day.type() == WorkoutType.EASY ? easyIndex(week, day, suiting) : turn(week, suiting);
        return new DayChoice(suiting.get(index).code(), day.miles());
    }

    private static int turn(WeekOutline week, List<WorkoutRecipe> suiting) {
        return (week.index() - 1) % suiting.size();
    }

    /** Most easy runs are just that; one a week has something more, and none in the last weeks. */
    private static int easyIndex(WeekOutline week, DayOutline day, List<WorkoutRecipe> suiting) {
        boolean isFirstEasy = week.days().stream()
                .filter(other -> other.type() == WorkoutType.EASY)
                .findFirst()
                .filter(day::equals)
                .isPresent();
        return isFirstEasy && week.phase() != Phase.TAPER ? turn(week, suiting) : 0;
    }
}
