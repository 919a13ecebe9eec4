package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.Length.meters;
import static gofast.training.coaching.workout.Length.miles;
import static gofast.training.coaching.workout.Length.minutes;
import static gofast.training.coaching.workout.Length.seconds;
import static gofast.training.coaching.workout.RecipeBuilder.easy;
import static gofast.training.coaching.workout.Repeats.times;
import static gofast.training.coaching.workout.Stretch.share;
import static gofast.training.plan.Phase.BASE;
import static gofast.training.plan.Phase.BUILD;
import static gofast.training.plan.Phase.PEAK;

import gofast.training.plan.RaceDistance;
import java.util.List;

/** Easy running: most of the miles of every plan. */
final class EasyRuns {
    static final List<WorkoutRecipe> ALL = List.of(
            easy("easy", "Easy run")
                    .miles(1, 30)
                    .says(
                            "Relaxed running from the first step to the last. You can talk in whole sentences, and you finish feeling you could turn round and do it again."),
            easy("recovery", "Recovery run")
                    .about(Effort.RECOVERY)
                    .miles(1, 8)
                    .note("Too slow is impossible today; too fast is the usual mistake.")
                    .says(
                            "Slower than easy, on soft and level ground if you can. It only loosens the legs after harder days. Walk home if anything hurts."),
            easy("easy-strides", "Easy run with strides")
                    .miles(2, 14)
                    .of(times(4, 8, meters(100), Effort.STRIDES)
                            .jog(meters(100))
                            .share(0.3))
                    .note("Strides are quick, not hard: never a sprint.")
                    .says(
                            "An easy run, then {1}: build up smoothly to fast, tall and relaxed running, ease off before it becomes work, and walk or jog {rest1} until your breath is back."),
            easy("easy-talk", "Conversation run")
                    .miles(1, 10)
                    .says(
                            "Bring a friend, or hum a song: if you cannot talk in sentences you are too fast. Walk a little uphill whenever breathing gets loud."),
            easy("easy-by-feel", "Easy run by feel")
                    .miles(2, 14)
                    .says(
                            "Leave the watch in the pocket and listen: quiet steps, calm breathing, loose shoulders. The pace that comes by itself is the right one."),
            easy("run-walk", "Run and walk")
                    .in(BASE, BUILD)
                    .forBeginners()
                    .miles(1.5, 10)
                    .of(times(1, 20, miles(0.4), Effort.EASY)
                            .rest(miles(0.1), Effort.WALK)
                            .share(0.7))
                    .note(
                            "Walking breaks let bones and tendons grow used to running without losing any of the benefit.")
                    .says(
                            "Start easily, then {1} of easy running with a brisk walk of {rest1} after each. Take the walks from the start, while you still feel fresh."),
            easy("easy-trail", "Easy run on soft ground")
                    .in(BASE, BUILD, PEAK)
                    .miles(2, 16)
                    .note("Soft, uneven ground spares the bones and wakes up the small muscles of the feet.")
                    .says(
                            "Grass, gravel or forest paths at an easy effort. Forget the pace, shorten the stride, look a few steps ahead and enjoy it."),
            easy("easy-hilly", "Easy run over hills")
                    .in(BASE, BUILD, PEAK)
                    .miles(3, 16)
                    .note(
                            "Downhill, take short quick steps: long braking strides are what makes knees and thighs sore.")
                    .says(
                            "A rolling route at an even, easy effort. Slow down uphill so that breathing stays calm, and let the legs roll down the other side."),
            easy("easy-cadence", "Easy run with quick feet")
                    .in(BASE, BUILD)
                    .miles(2, 12)
                    .of(times(3, 6, minutes(1), Effort.STEADY).jog(minutes(1)).share(0.35))
                    .note("Shorter, quicker steps at the same speed take load off knees and shins.")
                    .says(
                            "Easy running, and towards the end {1} with light, quick steps: the feet touch the ground under you, as if it were hot. Jog {rest1} in between."),
            easy("easy-finish", "Easy run, brisk end")
                    .miles(3, 16)
                    .of(share(0.25, Effort.STEADY).miles(0.5, 4))
                    .says(
                            "Easy as always, then {1} at the brisk end of easy and a short jog home. Breathing grows deeper, but you can still talk."),
            easy("easy-pickups", "Easy run with pick-ups")
                    .in(BASE, BUILD, PEAK)
                    .miles(3, 12)
                    .of(times(4, 8, seconds(30), Effort.MARATHON)
                            .jog(seconds(90))
                            .share(0.45))
                    .says(
                            "An easy run that wakes up near its end: {1} a shade quicker, then {rest1} jogging. The pick-ups should feel like play, never like a race."),
            easy("easy-medium", "Medium-long run")
                    .in(BASE, BUILD, PEAK)
                    .towards(RaceDistance.TEN_MILES, RaceDistance.HUNDRED_K)
                    .notForBeginners()
                    .miles(7, 18)
                    .note("The second-longest run of the week carries as much of your endurance as the longest.")
                    .says(
                            "A longer easy run in the middle of the week. Settle in, keep the effort low, and drink something on the way if it is warm."),
            easy("easy-hike", "Easy run, hiking the climbs")
                    .towardsUltras()
                    .miles(3, 25)
                    .note("Hiking is a skill of ultra running: practise it while it is a choice.")
                    .says(
                            "Easy running, and every steep climb is hiked: hands on thighs, short steps, steady breath. Start running again as soon as the ground levels out."));

    private EasyRuns() {}
}
