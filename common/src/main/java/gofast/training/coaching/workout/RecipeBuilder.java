package gofast.training.coaching.workout;

import gofast.training.plan.Experience;
import gofast.training.plan.Phase;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a recipe down. What is not said holds for all: phases, races, runners. */
final class RecipeBuilder {
    private final String code;
    private final String name;
    private final WorkoutType type;
    private Effort effort;
    private Session.Opening opening;
    private Set<Phase> phases = EnumSet.allOf(Phase.class);
    private Set<RaceDistance> distances = EnumSet.allOf(RaceDistance.class);
    private Set<Experience> experiences = EnumSet.allOf(Experience.class);
    private double leastMiles;
    private double mostMiles;
    private List<Part> parts = List.of();
    private Optional<String> note = Optional.empty();

    private RecipeBuilder(String code, String name, WorkoutType type, Effort effort, Session.Opening opening) {
        this.code = code;
        this.name = name;
        this.type = type;
        this.effort = effort;
        this.opening = opening;
    }

    static RecipeBuilder easy(String code, String name) {
        return new RecipeBuilder(code, name, WorkoutType.EASY, Effort.EASY, Session.Opening.EASY_MILES);
    }

    static RecipeBuilder longRun(String code, String name) {
        return new RecipeBuilder(code, name, WorkoutType.LONG_RUN, Effort.EASY, Session.Opening.EASY_MILES);
    }

    static RecipeBuilder tempo(String code, String name) {
        return new RecipeBuilder(code, name, WorkoutType.TEMPO, Effort.THRESHOLD, Session.Opening.WARM_UP);
    }

    static RecipeBuilder intervals(String code, String name) {
        return new RecipeBuilder(code, name, WorkoutType.INTERVALS, Effort.INTERVAL, Session.Opening.WARM_UP);
    }

    static RecipeBuilder rest(String code, String name) {
        return new RecipeBuilder(code, name, WorkoutType.REST, Effort.RECOVERY, Session.Opening.EASY_MILES);
    }

    /** The effort the workout is about, where its type does not say it. */
    RecipeBuilder about(Effort effort) {
        this.effort = effort;
        return this;
    }

    /** Easy miles first, and the parts at their end. */
    RecipeBuilder easyFirst() {
        opening = Session.Opening.EASY_MILES;
        return this;
    }

    RecipeBuilder in(Phase... phases) {
        this.phases = Set.of(phases);
        return this;
    }

    RecipeBuilder towards(RaceDistance first, RaceDistance last) {
        distances = EnumSet.range(first, last);
        return this;
    }

    RecipeBuilder towardsUltras() {
        return towards(RaceDistance.FIFTY_K, RaceDistance.HUNDRED_K);
    }

    RecipeBuilder forBeginners() {
        return runners(Experience.BEGINNER, Experience.BEGINNER);
    }

    RecipeBuilder notForBeginners() {
        return runners(Experience.INTERMEDIATE, Experience.ADVANCED);
    }

    RecipeBuilder forAdvanced() {
        return runners(Experience.ADVANCED, Experience.ADVANCED);
    }

    private RecipeBuilder runners(Experience first, Experience last) {
        experiences = EnumSet.range(first, last);
        return this;
    }

    RecipeBuilder miles(double least, double most) {
        leastMiles = least;
        mostMiles = most;
        return this;
    }

    RecipeBuilder of(Part... parts) {
        this.parts = List.of(parts);
        return this;
    }

    RecipeBuilder note(String note) {
        this.note = Optional.of(note);
        return this;
    }

    /** Ends the recipe with what the athlete reads, in the placeholders of {@link Wording}. */
    WorkoutRecipe says(String description) {
        return new WorkoutRecipe(
                code,
                type,
                new Suits(phases, distances, experiences, leastMiles, mostMiles),
                new Wording(name, description, note),
                new Session(effort, opening, parts));
    }
}
