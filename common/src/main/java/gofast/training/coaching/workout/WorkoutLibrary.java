package gofast.training.coaching.workout;

import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All workouts we plan with. Immutable, so safe to share between threads. */
public final class WorkoutLibrary {
    private static final WorkoutLibrary STANDARD = new WorkoutLibrary(
            Stream.of(EasyRuns.ALL, TempoRuns.ALL, IntervalRuns.ALL, LongRuns.ALL, RaceWeekRuns.ALL, RestDays.ALL)
                    .flatMap(List::stream)
                    .toList());

    private final List<WorkoutRecipe> recipes;
    private final Map<String, WorkoutRecipe> byCode;

    /** A code that stands twice is an IllegalStateException. */
    WorkoutLibrary(List<WorkoutRecipe> recipes) {
        this.recipes = List.copyOf(recipes);
        this.byCode = recipes.stream().collect(Collectors.toUnmodifiableMap(WorkoutRecipe::code, Function.identity()));
    }

    public static WorkoutLibrary standard() {
        return STANDARD;
    }

    /** Every recipe; within a type, the plainest first. */
    public List<WorkoutRecipe> all() {
        return recipes;
    }

    public Optional<WorkoutRecipe> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The recipes that fit, in the order of {@link #all()}. Never empty for runs of 1 to 30 miles (long runs 50) and for
     * rest with 0; always empty for a race.
     */
    public List<WorkoutRecipe> suiting(
            WorkoutType type, Phase phase, RaceDistance distance, double miles, Experience experience) {
        return recipes.stream()
                .filter(recipe -> recipe.type() == type)
                .filter(recipe -> recipe.suits().all(phase, distance, miles, experience))
                .toList();
    }
}
