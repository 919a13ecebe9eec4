package gofast.training.coaching.workout;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Segment;
import gofast.training.plan.Workout;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Workouts filled from recipes, and what their segments hold. */
final class Fillings {
    private Fillings() {}

    /** The recipe over its range in steps of half a mile and at its upper end, for its first and its last race. */
    static Stream<Workout> of(WorkoutRecipe recipe, Collection<PaceZones> runners) {
        return runners.stream()
                .flatMap(zones -> races(recipe)
                        .flatMap(race -> miles(recipe.suits()).mapToObj(miles -> recipe.fill(miles, zones, race))));
    }

    private static Stream<RaceDistance> races(WorkoutRecipe recipe) {
        var races = recipe.suits().distances().stream().sorted().toList();
        return Stream.of(races.getFirst(), races.getLast()).distinct();
    }

    private static DoubleStream miles(Suits suits) {
        return DoubleStream.concat(
                DoubleStream.iterate(suits.leastMiles(), miles -> miles < suits.mostMiles(), miles -> miles + 0.5),
                DoubleStream.of(suits.mostMiles()));
    }

    static int hundredths(Segment segment) {
        return Miles.hundredths(segment.distance().orElseThrow())
                * segment.reps().orElse(1);
    }

    /** Miles at such segments, in hundredths. */
    static int hundredths(Workout workout, String segmentType) {
        return workout.details().segments().stream()
                .filter(segment -> segment.type().equals(segmentType))
                .mapToInt(Fillings::hundredths)
                .sum();
    }
}
