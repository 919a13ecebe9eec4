package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.Length.meters;
import static gofast.training.coaching.workout.Length.miles;
import static gofast.training.coaching.workout.Length.minutes;
import static gofast.training.coaching.workout.Length.seconds;
import static gofast.training.coaching.workout.RecipeBuilder.intervals;
import static gofast.training.coaching.workout.Repeats.once;
import static gofast.training.coaching.workout.Repeats.times;
import static gofast.training.plan.Phase.BASE;
import static gofast.training.plan.Phase.BUILD;
import static gofast.training.plan.Phase.PEAK;
import static gofast.training.plan.Phase.TAPER;
import static gofast.training.plan.RaceDistance.FIVE_K;
import static gofast.training.plan.RaceDistance.HALF;
import static gofast.training.plan.RaceDistance.HUNDRED_K;
import static gofast.training.plan.RaceDistance.MARATHON;
import static gofast.training.plan.RaceDistance.TEN_K;
import static gofast.training.plan.RaceDistance.TEN_MILES;

import java.util.List;
import java.util.stream.Stream;

/** Fast running with rests: strides, fartlek, hills, VO2max intervals and repetitions. */
final class IntervalRuns {
    private static final List<WorkoutRecipe> PLAYFUL = List.of(
            intervals("fartlek", "Fartlek by the minute")
                    .miles(3, 12)
                    .of(times(4, 12, minutes(1), Effort.INTERVAL)
                            .jog(minutes(1))
                            .share(0.5))
                    .says(
                            "Speed play: {1} fast, each followed by {rest1} of jogging, wherever the road takes you. Fast means strong and smooth, the last as quick as the first."),
            intervals("strides", "Strides")
                    .easyFirst()
                    .about(Effort.STRIDES)
                    .miles(1, 30)
                    .of(times(3, 8, meters(100), Effort.STRIDES)
                            .jog(meters(100))
                            .share(0.4))
                    .note("Speed without strain: the safest fast running there is.")
                    .says(
                            "Easy running, then {1}: accelerate to fast and relaxed, hold it for a few steps, float out. Walk or jog {rest1} until you are ready for the next."),
            intervals("fartlek-short", "Short fartlek")
                    .miles(1.5, 8)
                    .of(times(3, 10, seconds(30), Effort.INTERVAL)
                            .jog(minutes(1))
                            .share(0.5))
                    .says(
                            "{1} quick with {rest1} of jogging after each. Light feet, no straining: it is over before it hurts."),
            intervals("fartlek-2min", "Two-minute fartlek")
                    .in(BASE, BUILD, PEAK)
                    .miles(4, 14)
                    .of(times(3, 8, minutes(2), Effort.INTERVAL).jog(minutes(2)).share(0.55))
                    .says(
                            "{1} fast and {rest1} of jogging after each, on paths or road. Hard enough that talking stops, easy enough that the next one is welcome."),
            intervals("fartlek-ladder", "Fartlek ladder")
                    .in(BASE, BUILD, PEAK)
                    .miles(6, 14)
                    .of(
                            once(minutes(1), Effort.INTERVAL).jog(minutes(1)),
                            once(minutes(2), Effort.INTERVAL).jog(minutes(2)),
                            once(minutes(3), Effort.INTERVAL).jog(minutes(2)),
                            once(minutes(2), Effort.INTERVAL).jog(minutes(2)),
                            once(minutes(1), Effort.INTERVAL).jog(minutes(1)))
                    .says(
                            "Up and down a ladder of time: {1}, {2}, {3}, {4}, {5}, all fast, with jogs about as long as the run before. The way down should feel quicker than the way up."),
            intervals("fartlek-mona", "Quickening fartlek")
                    .in(BUILD, PEAK)
                    .notForBeginners()
                    .miles(5, 12)
                    .of(
                            times(2, 2, seconds(90), Effort.INTERVAL).jog(seconds(90)),
                            times(3, 4, seconds(60), Effort.INTERVAL)
                                    .jog(seconds(60))
                                    .share(0.35),
                            times(3, 4, seconds(30), Effort.REPETITION)
                                    .jog(seconds(30))
                                    .share(0.2))
                    .says(
                            "Fast running that gets shorter and quicker: {1}, {2}, {3}, each with an equally long jog. Keep the jogs honest; they are part of the session."),
            intervals("fartlek-far", "Easy run with surges")
                    .miles(6, 30)
                    .of(times(5, 10, minutes(1), Effort.INTERVAL)
                            .jog(minutes(2))
                            .share(0.4))
                    .says(
                            "A good long easy outing with {1} of faster running in it and {rest1} of jogging after each. The surges are seasoning: lively, never desperate."),
            intervals("thirty-thirty", "Thirty-thirties")
                    .in(BUILD, PEAK)
                    .miles(4, 12)
                    .of(times(8, 20, seconds(30), Effort.INTERVAL)
                            .jog(seconds(30))
                            .share(0.5))
                    .says(
                            "{1} fast, {rest1} jogging, again and again. The first ones feel too easy, the last ones do not; keep them all alike."));

    private static final List<WorkoutRecipe> HILLS = List.of(
            intervals("hill-sprints", "Hill sprints")
                    .about(Effort.HILL)
                    .in(BASE, BUILD, PEAK)
                    .miles(2, 12)
                    .of(times(4, 8, seconds(10), Effort.HILL).jog(minutes(1)).share(0.4))
                    .note(
                            "Stop at the first twinge in hamstring or calf. A steep hill makes sprinting safer than the flat.")
                    .says(
                            "After easy running {1} powerfully up a steep hill, walking back for {rest1} after each. Full rest, full quality: it is strength training, not a test of lungs."),
            intervals("hills-short", "Short hills")
                    .about(Effort.HILL)
                    .in(BASE, BUILD)
                    .miles(3, 12)
                    .of(times(4, 12, seconds(30), Effort.HILL).jog(seconds(90)).share(0.5))
                    .note("Hills load calves and Achilles: skip them if either is sore, and wear shoes with some heel.")
                    .says(
                            "{1} uphill, strong and tall, knees up and eyes ahead; jog down for {rest1} after each. The effort of a hard 5K, whatever the watch says."),
            intervals("hills-long", "Long hills")
                    .about(Effort.HILL)
                    .in(BASE, BUILD, PEAK)
                    .notForBeginners()
                    .miles(5, 14)
                    .of(times(3, 8, seconds(90), Effort.HILL).jog(minutes(3)).share(0.55))
                    .says(
                            "{1} up a moderate hill at a hard but even effort, easing back down for {rest1}. Save something for the top third: that is where races are decided."),
            intervals("hills-mixed", "Long and short hills")
                    .about(Effort.HILL)
                    .in(BUILD)
                    .notForBeginners()
                    .miles(5, 14)
                    .of(
                            times(2, 4, minutes(1), Effort.HILL).jog(minutes(2)).share(0.3),
                            times(3, 6, seconds(20), Effort.HILL)
                                    .jog(seconds(80))
                                    .share(0.25))
                    .says(
                            "First {1} uphill at an even, hard effort, then {2} quick and springy. Roll down slowly each time; the downhill is your rest."),
            intervals("power-hike", "Power-hiking hills")
                    .about(Effort.HIKE)
                    .towardsUltras()
                    .miles(3, 16)
                    .of(times(3, 8, minutes(3), Effort.HIKE).jog(minutes(3)).share(0.5))
                    .note("Bring the poles if you will race with them.")
                    .says(
                            "{1} of fast hiking up something steep, leaning in, hands pushing on the thighs; jog down softly for {rest1}. Good hikers pass tired runners late in an ultra."));

    private static final List<WorkoutRecipe> VO2MAX = List.of(
            intervals("vo2-2min", "VO2max by time, short")
                    .in(BUILD, PEAK)
                    .miles(4, 12)
                    .of(times(3, 8, minutes(2), Effort.INTERVAL).jog(minutes(1)).share(0.5))
                    .says(
                            "{1} hard with {rest1} of jogging after each. Breathing is fast and deep, form stays tall; an effort you could race for about ten minutes."),
            intervals("vo2-3min", "VO2max by time")
                    .in(BUILD, PEAK)
                    .miles(4, 14)
                    .of(times(2, 6, minutes(3), Effort.INTERVAL).jog(minutes(2)))
                    .says(
                            "{1} hard, {rest1} of jogging after each. The first minute feels fine, the last is work: stay even and do not sprint the end."),
            intervals("vo2-400", "VO2max 400s")
                    .in(BUILD, PEAK, TAPER)
                    .miles(3, 11)
                    .of(times(4, 12, meters(400), Effort.INTERVAL).jog(meters(200)))
                    .says(
                            "{1} at a hard, even pace with {rest1} jogs. It is not a sprint: the short jog is what makes it count."),
            intervals("vo2-600", "VO2max 600s")
                    .in(BUILD, PEAK)
                    .miles(4, 12)
                    .of(times(3, 8, meters(600), Effort.INTERVAL).jog(meters(300)))
                    .says(
                            "{1} hard with {rest1} jogs. Run the first half of each one with your head and the second with your heart."),
            intervals("vo2-800", "VO2max 800s")
                    .in(BUILD, PEAK)
                    .miles(4, 14)
                    .of(times(3, 8, meters(800), Effort.INTERVAL).jog(meters(400)))
                    .says("{1} hard and even, {rest1} jogs. Find the pace in the first two and then simply repeat it."),
            intervals("vo2-1000", "VO2max 1000s")
                    .in(BUILD, PEAK)
                    .notForBeginners()
                    .miles(5, 15)
                    .of(times(3, 7, meters(1000), Effort.INTERVAL).jog(meters(400)))
                    .says(
                            "{1} hard with {rest1} jogs. The best workout there is for raising your ceiling: demanding, but you should finish upright."),
            intervals("vo2-1200", "VO2max 1200s")
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, MARATHON)
                    .notForBeginners()
                    .miles(6, 16)
                    .of(times(3, 6, meters(1200), Effort.INTERVAL).jog(meters(400)))
                    .says(
                            "{1} hard and even with {rest1} jogs. Concentrate on the third quarter of each: that is where minds wander and paces drop."),
            intervals("vo2-4min", "VO2max by time, long")
                    .in(BUILD, PEAK)
                    .notForBeginners()
                    .miles(5, 15)
                    .of(times(2, 6, minutes(4), Effort.INTERVAL).jog(minutes(3)))
                    .says(
                            "{1} hard with {rest1} of jogging after each. Take the first minute to settle, then hold on to the same effort until the end."),
            intervals("vo2-mile", "Mile intervals")
                    .in(PEAK)
                    .towards(TEN_K, MARATHON)
                    .forAdvanced()
                    .miles(7, 16)
                    .of(times(2, 5, miles(1), Effort.INTERVAL).jog(minutes(4)))
                    .says(
                            "{1} hard, {rest1} of jogging after each. A big session for strong runners; cut it short rather than let the form fall apart."),
            intervals("ladder", "Track ladder")
                    .in(BUILD, PEAK)
                    .miles(6, 14)
                    .of(
                            once(meters(400), Effort.INTERVAL).jog(meters(200)),
                            once(meters(800), Effort.INTERVAL).jog(meters(400)),
                            once(meters(1200), Effort.INTERVAL).jog(meters(400)),
                            once(meters(800), Effort.INTERVAL).jog(meters(400)),
                            once(meters(400), Effort.INTERVAL).jog(meters(200)))
                    .says(
                            "{1}, {2}, {3}, {4}, {5}, all at the same hard pace, with a jog of about half the distance. The long one in the middle is the crux."),
            intervals("pyramid", "Pyramid")
                    .in(BUILD, PEAK)
                    .miles(5, 12)
                    .of(
                            once(meters(200), Effort.INTERVAL).jog(meters(200)),
                            once(meters(400), Effort.INTERVAL).jog(meters(200)),
                            once(meters(600), Effort.INTERVAL).jog(meters(300)),
                            once(meters(800), Effort.INTERVAL).jog(meters(400)),
                            once(meters(600), Effort.INTERVAL).jog(meters(300)),
                            once(meters(400), Effort.INTERVAL).jog(meters(200)))
                    .says(
                            "{1}, {2}, {3}, {4}, {5} and {6}, fast and even, with short jogs. The changing lengths keep the mind busy and the session short."),
            intervals("cut-down", "Cut-down")
                    .in(PEAK)
                    .towards(FIVE_K, HALF)
                    .notForBeginners()
                    .miles(7, 14)
                    .of(
                            once(meters(1200), Effort.INTERVAL).jog(meters(400)),
                            once(meters(1000), Effort.INTERVAL).jog(meters(400)),
                            once(meters(800), Effort.INTERVAL).jog(meters(400)),
                            once(meters(400), Effort.REPETITION).jog(meters(400)))
                    .says(
                            "{1}, {2}, {3} hard, and {4} fast to close. Each is shorter than the last, so the speed can rise while the effort stays the same."),
            intervals("marathon-800", "Marathoner's 800s")
                    .in(BUILD, PEAK)
                    .towards(HALF, MARATHON)
                    .miles(5, 14)
                    .of(times(3, 10, meters(800), Effort.INTERVAL)
                            .jog(meters(400))
                            .share(0.6))
                    .says(
                            "{1} hard, {rest1} jogs. A marathoner's favourite: what counts is that the last one is no slower than the first."));

    private static final List<WorkoutRecipe> REPETITIONS = List.of(
            intervals("rep-200", "Fast 200s")
                    .about(Effort.REPETITION)
                    .miles(3, 10)
                    .of(times(4, 12, meters(200), Effort.REPETITION)
                            .jog(meters(200))
                            .share(0.5))
                    .says(
                            "{1} fast and loose with a full {rest1} jog. Speed without tension: the jaw is slack, the steps are quick, and you are never out of breath for long."),
            intervals("rep-300", "Fast 300s")
                    .in(BASE, BUILD, PEAK)
                    .miles(4, 11)
                    .of(times(4, 10, meters(300), Effort.REPETITION)
                            .jog(meters(300))
                            .share(0.5))
                    .about(Effort.REPETITION)
                    .says(
                            "{1} fast, {rest1} jogs. Run the bend smoothly and the straight tall; if form fades, the session is over."),
            intervals("rep-400", "Fast 400s")
                    .about(Effort.REPETITION)
                    .in(BUILD, PEAK)
                    .notForBeginners()
                    .miles(4, 12)
                    .of(times(3, 10, meters(400), Effort.REPETITION).jog(meters(400)))
                    .says(
                            "{1} at about the pace of a mile race with {rest1} of slow jogging. Rest fully: today is about economy, not about suffering."),
            intervals("rep-600", "Fast 600s")
                    .about(Effort.REPETITION)
                    .in(PEAK)
                    .towards(FIVE_K, TEN_MILES)
                    .forAdvanced()
                    .miles(6, 14)
                    .of(times(3, 7, meters(600), Effort.REPETITION).jog(meters(600)))
                    .says(
                            "{1} fast with a long {rest1} jog. Relax through the middle and keep the stride long to the line."),
            intervals("rep-mixed", "Fast 200s and 400s")
                    .about(Effort.REPETITION)
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, HALF)
                    .notForBeginners()
                    .miles(5, 12)
                    .of(
                            times(2, 4, meters(400), Effort.REPETITION)
                                    .jog(meters(400))
                                    .share(0.35),
                            times(2, 6, meters(200), Effort.REPETITION)
                                    .jog(meters(200))
                                    .share(0.25))
                    .says(
                            "{1} fast with {rest1} jogs, then {2} with {rest2} jogs. The short ones will feel easy after the long ones: let them."),
            intervals("time-trial-mile", "Mile time trial")
                    .about(Effort.REPETITION)
                    .in(BASE, BUILD)
                    .miles(3, 10)
                    .of(once(miles(1), Effort.REPETITION))
                    .note("Warm up well: cold muscles tear. Write the time down, it tells how your fitness moves.")
                    .says(
                            "{1} as fast as you can run it evenly, after a careful warm-up. Begin a little slower than you want to, and give what is left in the last quarter."));

    private static final List<WorkoutRecipe> RACE_PACE = List.of(
            intervals("pace-400", "Race-pace 400s")
                    .about(Effort.GOAL)
                    .in(PEAK, TAPER)
                    .towards(FIVE_K, TEN_MILES)
                    .miles(3, 10)
                    .of(times(4, 12, meters(400), Effort.GOAL).jog(meters(200)).share(0.5))
                    .says(
                            "{1} at the pace of your {race}, {rest1} jogs. It should feel surprisingly easy: teach the legs that this speed is normal."),
            intervals("pace-1000", "Race-pace 1000s")
                    .about(Effort.GOAL)
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, TEN_K)
                    .miles(4, 13)
                    .of(times(2, 6, meters(1000), Effort.GOAL).jog(minutes(2)))
                    .says(
                            "{1} at the pace of your {race} with {rest1} of jogging after each. Practise starting in control: the first should be no faster than the last."),
            intervals("pace-mile", "Race-pace miles")
                    .about(Effort.GOAL)
                    .in(BUILD, PEAK)
                    .towards(TEN_K, HALF)
                    .notForBeginners()
                    .miles(6, 14)
                    .of(times(2, 5, miles(1), Effort.GOAL).jog(minutes(2)))
                    .says(
                            "{1} at the pace of your {race}, {rest1} of jogging after each. Run them by feel and let the watch only confirm."),
            intervals("downhill-strides", "Downhill strides")
                    .easyFirst()
                    .about(Effort.STRIDES)
                    .in(BASE, BUILD, PEAK)
                    .towards(MARATHON, HUNDRED_K)
                    .notForBeginners()
                    .miles(3, 14)
                    .of(times(4, 8, meters(100), Effort.STRIDES)
                            .jog(meters(100))
                            .share(0.3))
                    .note(
                            "Downhill running makes thighs sore at first and hardens them for long descents. Begin with few.")
                    .says(
                            "Easy running, then {1} down a gentle slope: quick, light steps, leaning slightly forward, no braking. Walk back up for {rest1}."));

    static final List<WorkoutRecipe> ALL = Stream.of(PLAYFUL, HILLS, VO2MAX, REPETITIONS, RACE_PACE)
            .flatMap(List::stream)
            .toList();

    private IntervalRuns() {}
}
