package gofast.training.coaching.workout;

import gofast.training.coaching.Athlete;
import gofast.training.coaching.DayOutline;
import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PaceZones;
import gofast.training.coaching.WeekOutline;
import gofast.training.plan.Day;
import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.Plan;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A complete plan from outline and library alone: no model, no chance. It is what a plan falls back to, and what a model's
 * plan has to beat.
 */
public final class Template {
    private final WorkoutLibrary library = WorkoutLibrary.standard();
    private final OutlineRequest request;
    private final Experience experience;
    private final PaceZones zones;
    private final String raceName;

    private Template(OutlineRequest request, String raceName) {
        Athlete athlete = request.athlete();
        this.request = request;
        this.experience = athlete.experience().orElse(Experience.INTERMEDIATE);
        this.zones = PaceZones.of(athlete);
        this.raceName = raceName;
    }

    /** The plan for a request; the same request always gives the same plan. The name is that of the race day. */
    public static Plan of(OutlineRequest request, String raceName) {
        return new Template(request, raceName).fill(Outline.of(request));
    }

    private Plan fill(Outline outline) {
        return new Plan(outline.weeks().stream().map(this::week).toList());
    }

    private Week week(WeekOutline week) {
        List<Day> days = week.days().stream()
                .map(day -> new Day(day.index(), workout(week, day)))
                .toList();
        return new Week(week.index(), week.phase(), days);
    }

    private Workout workout(WeekOutline week, DayOutline day) {
        return day.type() == WorkoutType.RACE ? race(day) : chosen(week, day).fill(day.miles(), zones, distance());
    }

    /** Goes through what suits the day week by week, so that workouts change and come back. */
    private WorkoutRecipe chosen(WeekOutline week, DayOutline day) {
        List<WorkoutRecipe> suiting = library.suiting(day.type(), week.phase(), distance(), day.miles(), experience);
        return suiting.get(day.type() == WorkoutType.EASY ? easyIndex(week, day, suiting) : turn(week, suiting));
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

    private Workout race(DayOutline day) {
        var details = new WorkoutDetails(
                Optional.empty(),
                Optional.of(zones.race(distance())),
                OptionalInt.of(4),
                Optional.empty(),
                List.of(),
                Words.label(raceName));
        return new Workout(WorkoutType.RACE, day.miles(), details);
    }

    private RaceDistance distance() {
        return request.distance();
    }
}
