package gofast.training.coaching.workout;

import gofast.training.coaching.DayOutline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.PaceZones;
import gofast.training.coaching.WeekOutline;
import gofast.training.plan.Day;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Week;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes whole weeks of chosen workouts: with one athlete's paces and heart rates, and the race on its day. */
public final class FillWeek {
    private static final WorkoutLibrary LIBRARY = WorkoutLibrary.standard();

    private final RaceDistance distance;
    private final PaceZones zones;
    private final String raceName;

    /** The race's name is what the race day is called. */
    public FillWeek(OutlineRequest request, String raceName) {
        this.distance = request.distance();
        this.zones = PaceZones.of(request.athlete());
        this.raceName = raceName;
    }

    /**
     * The week. Its note stands with the first run.
     *
     * @throws IllegalArgumentException if a code is not the library's or not meant for its miles
     */
    public Week fill(WeekOutline outline, WeekChoice choice) {
        List<Day> days = new ArrayList<>();
        boolean noted = choice.note().isEmpty();
        for (DayOutline day : outline.days()) {
            Workout workout = workout(day, choice.days().get(day.index() - 1));
            boolean takesNote = !noted && workout.mileage() > 0;
            days.add(new Day(day.index(), takesNote ? withNote(workout, choice.note()) : workout));
            noted = noted || takesNote;
        }
        return new Week(outline.index(), outline.phase(), days);
    }

    private Workout workout(DayOutline day, DayChoice choice) {
        return day.type() == WorkoutType.RACE
                ? race(day.miles())
                : recipe(choice).fill(choice.miles(), zones, distance);
    }

    private static WorkoutRecipe recipe(DayChoice choice) {
        return LIBRARY.find(choice.code())
                .orElseThrow(() -> new IllegalArgumentException("there is no workout " + choice.code()));
    }

    private Workout race(double miles) {
        var details = new WorkoutDetails(
                Optional.empty(),
                Optional.of(zones.race(distance)),
                OptionalInt.of(4),
                Optional.empty(),
                List.of(),
                Words.label(raceName));
        return new Workout(WorkoutType.RACE, miles, details);
    }

    private static Workout withNote(Workout workout, String note) {
        WorkoutDetails details = workout.details();
        var words = new Words(details.words().label(), details.words().description(), Optional.of(note));
        return new Workout(
                workout.type(),
                workout.mileage(),
                new WorkoutDetails(
                        details.paceRange(),
                        details.targetPace(),
                        details.hrZone(),
                        details.hrRange(),
                        details.segments(),
                        words));
    }
}
