package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.RecipeBuilder.rest;

import gofast.training.plan.Phase;
import java.util.List;

/** Days without running. */
final class RestDays {
    static final List<WorkoutRecipe> ALL = List.of(
            rest("rest", "Rest")
                    .note("Fitness is built while you rest, not while you run.")
                    .says("No running today. Sleep well, eat well, and let the training sink in."),
            rest("rest-mobility", "Rest and mobility")
                    .says(
                            "No running. Spend a quarter of an hour loosening ankles, hips and back, gently and without pain."),
            rest("rest-strength", "Rest and strength")
                    .in(Phase.BASE, Phase.BUILD, Phase.PEAK)
                    .note("Strong calves, hips and trunk are a runner's best insurance. Pain in a joint means stop.")
                    .says(
                            "No running. Half an hour of strength work: squats, lunges, calf raises, bridges and planks, slow and clean. Stop each set while a few good ones are left."),
            rest("rest-cross", "Rest or cross-training")
                    .in(Phase.BASE, Phase.BUILD)
                    .says(
                            "No running. If the legs want to move, swim, ride or walk at a pace at which you could chat all along. Doing nothing is just as right."));

    private RestDays() {}
}
