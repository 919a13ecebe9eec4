package gofast.training.coaching.workout;

import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Workout;
import java.util.Set;

/** When and for whom a recipe is meant: phases, races, runners, and from how many miles to how many. */
public record Suits(
        Set<Phase> phases,
        Set<RaceDistance> distances,
        Set<Experience> experiences,
        double leastMiles,
        double mostMiles) {
    public Suits {
        phases = Set.copyOf(phases);
        distances = Set.copyOf(distances);
        experiences = Set.copyOf(experiences);
        if (phases.isEmpty() || distances.isEmpty() || experiences.isEmpty()) {
            throw new IllegalArgumentException("a recipe suits some phase, some race and some runner");
        }
        if (!(leastMiles >= 0 && leastMiles <= mostMiles && mostMiles <= Workout.MAX_MILEAGE)) {
            throw new IllegalArgumentException("a recipe's miles run from a least to a most, within 0 to 100");
        }
    }

    /** Whether a run of so many miles, which we plan to the tenth, is within the range. */
    public boolean miles(double miles) {
        int planned = Miles.toTheTenth(miles);
        return planned >= Miles.hundredths(leastMiles) && planned <= Miles.hundredths(mostMiles);
    }

    boolean all(Phase phase, RaceDistance distance, double miles, Experience experience) {
        return phases.contains(phase)
                && distances.contains(distance)
                && experiences.contains(experience)
                && miles(miles);
    }
}
