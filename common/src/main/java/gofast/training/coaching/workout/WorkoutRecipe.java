package gofast.training.coaching.workout;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.Pace;
import gofast.training.plan.PaceRange;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A workout of the library, to be filled with an athlete's miles and paces. Immutable. */
public record WorkoutRecipe(String code, WorkoutType type, Suits suits, Wording wording, Session session) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 20;

    public WorkoutRecipe {
        if (!CODE.matcher(code).matches() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("a code is up to 20 characters of kebab-case, not " + code);
        }
        if (type == WorkoutType.RACE) {
            throw new IllegalArgumentException("race day is the service's own and has no recipe");
        }
        if ((type == WorkoutType.REST) != (suits.mostMiles() == 0)
                || (suits.leastMiles() == 0) != (suits.mostMiles() == 0)) {
            throw new IllegalArgumentException("rest, and only rest, has 0 miles");
        }
    }

    /** A few words that name it, without numbers of a particular athlete. */
    public String name() {
        return wording.name();
    }

    boolean isTuneUpRace() {
        return session.effort().isRace();
    }

    /**
     * The workout itself. Its mileage is rounded to a tenth of a mile and its segments, times their repeats, add up to it.
     *
     * @throws IllegalArgumentException if the recipe is not meant for so many miles
     */
    public Workout fill(double miles, PaceZones zones, RaceDistance race) {
        if (!suits.miles(miles)) {
            throw new IllegalArgumentException("%s is a workout of %s to %s miles, not %s"
                    .formatted(code, Miles.number(suits.leastMiles()), Miles.number(suits.mostMiles()), miles));
        }
        int length = Miles.toTheTenth(miles);
        return new Workout(type, Miles.of(length), details(length, new Runner(zones, race)));
    }

    private WorkoutDetails details(int length, Runner runner) {
        if (type == WorkoutType.REST) {
            return WorkoutDetails.of(words(runner, Session.Layout.EMPTY));
        }
        Session.Layout layout = session.layOut(length, runner);
        var zone = session.effort().zone(runner.race());
        return new WorkoutDetails(
                paceRange(runner.zones()),
                targetPace(runner),
                OptionalInt.of(zone.number()),
                runner.zones().heartRates(zone),
                layout.segments(),
                words(runner, layout));
    }

    private Words words(Runner runner, Session.Layout layout) {
        return wording.fill(type, runner.race(), session.parts(), layout.parts());
    }

    /** The range of the easy miles, where they are most of the run. */
    private Optional<PaceRange> paceRange(PaceZones zones) {
        return session.effort() == Effort.RECOVERY ? Optional.of(zones.recovery()) : zones.paceRange(type);
    }

    private Optional<Pace> targetPace(Runner runner) {
        return session.effort().hasRange() ? Optional.empty() : runner.shown(session.effort());
    }
}
