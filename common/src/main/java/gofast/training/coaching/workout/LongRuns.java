package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.Length.meters;
import static gofast.training.coaching.workout.Length.miles;
import static gofast.training.coaching.workout.Length.minutes;
import static gofast.training.coaching.workout.RecipeBuilder.longRun;
import static gofast.training.coaching.workout.Repeats.times;
import static gofast.training.coaching.workout.Stretch.share;
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

/** The long run of the week: plain, with some faster running, at marathon pace, or for an ultra. */
final class LongRuns {
    private static final List<WorkoutRecipe> PLAIN = List.of(
            longRun("long-easy", "Long run")
                    .miles(1, 50)
                    .says(
                            "Long and easy. Start slower than feels natural, talk in whole sentences throughout, and let time on your feet do the work."),
            longRun("long-trail", "Long run on trails")
                    .miles(3, 40)
                    .says(
                            "A long easy run on paths and soft ground. Effort counts, not pace: walk what is steep, look ahead, and take something to drink."),
            longRun("long-hilly", "Long run over hills")
                    .in(BASE, BUILD, PEAK)
                    .miles(4, 30)
                    .note("The descents do the damage: short, quick steps and soft knees.")
                    .says(
                            "Long and easy over a rolling route. Keep the breath even and let the pace swing with the hills; the strength comes by itself."),
            longRun("long-run-walk", "Long run with walking breaks")
                    .forBeginners()
                    .miles(2.5, 26)
                    .of(times(1, 24, miles(1), Effort.EASY)
                            .rest(miles(0.1), Effort.WALK)
                            .share(0.8))
                    .note("Walking breaks taken early save the legs for the end and spare the joints.")
                    .says(
                            "Cover the distance as {1} of easy running with a walk of {rest1} after each, from the very beginning. Finish tired but cheerful."),
            longRun("long-relaxed", "Relaxed long run")
                    .in(TAPER)
                    .miles(2, 16)
                    .says(
                            "The last longer outings before the race, deliberately gentle. The work is done: only keep the habit, and go home wanting more."));

    private static final List<WorkoutRecipe> WITH_FASTER_RUNNING = List.of(
            longRun("long-strides", "Long run with strides")
                    .miles(3, 18)
                    .of(times(3, 6, meters(100), Effort.STRIDES)
                            .jog(meters(100))
                            .share(0.2))
                    .says(
                            "A long easy run, and near its end {1} fast and relaxed with {rest1} of walking or jogging. They remind tired legs how to run tall."),
            longRun("long-fast-finish", "Long run, fast finish")
                    .about(Effort.MARATHON)
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, MARATHON)
                    .miles(5, 24)
                    .of(share(0.2, Effort.MARATHON).miles(1, 5))
                    .says(
                            "Easy for most of the way, then {1} at marathon pace before a short jog home. Finishing strong is a habit: it only works if the beginning was slow."),
            longRun("long-progress", "Long progression")
                    .in(BUILD, PEAK)
                    .miles(5, 26)
                    .of(
                            share(0.3, Effort.STEADY).miles(0.5, 8),
                            share(0.12, Effort.MARATHON).miles(0.5, 3))
                    .says(
                            "Easy at first, then {1} steady and {2} brisk. Let the pace rise by itself as you warm to the task; nothing before the last part should feel like effort."),
            longRun("long-steady", "Steady long run")
                    .in(BASE, BUILD, PEAK)
                    .towards(TEN_K, HUNDRED_K)
                    .notForBeginners()
                    .miles(6, 28)
                    .of(share(0.5, Effort.STEADY).miles(2, 14))
                    .says(
                            "After easy miles {1} at the fast end of easy: purposeful, but short sentences are still possible. Ease off at once if it turns into work."),
            longRun("long-surges", "Long run with surges")
                    .in(BASE, BUILD, PEAK)
                    .miles(6, 24)
                    .of(times(4, 8, minutes(1), Effort.THRESHOLD)
                            .jog(minutes(3))
                            .share(0.4))
                    .says(
                            "A long easy run with {1} of brisk running in its second half and {rest1} of jogging after each. It keeps the mind awake and the stride from shrinking."),
            longRun("long-tempo", "Long run with tempo")
                    .about(Effort.THRESHOLD)
                    .in(BUILD, PEAK)
                    .towards(TEN_K, MARATHON)
                    .notForBeginners()
                    .miles(8, 22)
                    .of(share(0.2, Effort.THRESHOLD).miles(1.5, 4).upToMinutes(25))
                    .says(
                            "Easy miles, then {1} at tempo on legs that are no longer fresh, and easily home. Comfortably hard, and not a step beyond."),
            longRun("long-cruise", "Long run, tempo blocks")
                    .about(Effort.THRESHOLD)
                    .in(PEAK)
                    .towards(HALF, MARATHON)
                    .forAdvanced()
                    .miles(12, 24)
                    .of(times(2, 3, minutes(12), Effort.THRESHOLD)
                            .jog(minutes(4))
                            .share(0.45))
                    .note("One of the hardest sessions of the plan: eat before it, drink in it, rest after it.")
                    .says(
                            "A long run that holds {1} at tempo with {rest1} of jogging after each. Stay relaxed in the first block: the last decides how good the day was."),
            longRun("long-kick", "Long run with a kick")
                    .about(Effort.THRESHOLD)
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, TEN_MILES)
                    .miles(4, 16)
                    .of(share(0.12, Effort.THRESHOLD).miles(0.5, 1.5))
                    .says(
                            "Easy nearly all the way, then {1} comfortably hard before a short jog home. Enough to feel quick when tired, too short to need recovery."));

    private static final List<WorkoutRecipe> AT_RACE_PACE = List.of(
            longRun("mp-long", "Long run at marathon pace")
                    .about(Effort.MARATHON)
                    .in(BUILD, PEAK)
                    .towards(MARATHON, MARATHON)
                    .miles(8, 26)
                    .of(share(0.45, Effort.MARATHON).miles(3, 13))
                    .note("Dress, eat and drink exactly as in the race. This is the most honest preview of it.")
                    .says(
                            "Easy miles first, then {1} at marathon pace. It begins too easy and ends as work: that is what a marathon is. Ease off if the breath gets short."),
            longRun("mp-blocks", "Long run, marathon blocks")
                    .about(Effort.MARATHON)
                    .in(BUILD, PEAK)
                    .towards(MARATHON, MARATHON)
                    .miles(9, 26)
                    .of(times(1, 4, miles(3), Effort.MARATHON)
                            .rest(miles(1), Effort.EASY)
                            .share(0.6))
                    .says(
                            "{1} at marathon pace with {rest1} of easy running after each. Take a drink or a gel in the easy parts, as you would at a table on the course."),
            longRun("mp-alternate", "Long run, alternating miles")
                    .about(Effort.MARATHON)
                    .in(BASE, BUILD, PEAK)
                    .towards(HALF, MARATHON)
                    .notForBeginners()
                    .miles(7, 24)
                    .of(times(2, 7, miles(1), Effort.MARATHON)
                            .rest(miles(1), Effort.EASY)
                            .share(0.65))
                    .says(
                            "{1} at marathon pace, each followed by {rest1} of easy running. Change gear smoothly: no braking, no bursts."),
            longRun("long-race-pace", "Long run at race pace")
                    .about(Effort.GOAL)
                    .in(PEAK)
                    .towards(TEN_MILES, HALF)
                    .miles(6, 18)
                    .of(times(1, 3, miles(1.5), Effort.GOAL)
                            .rest(miles(0.5), Effort.EASY)
                            .share(0.5))
                    .says(
                            "A long easy run with {1} at the pace of your {race} and {rest1} of easy running after each. Learn what the pace feels like on tired legs."),
            longRun("long-rehearsal", "Dress rehearsal")
                    .about(Effort.GOAL)
                    .in(PEAK, TAPER)
                    .towards(TEN_MILES, MARATHON)
                    .miles(5, 18)
                    .of(share(0.25, Effort.GOAL).miles(1, 4))
                    .note("Nothing new on race day: whatever rubs, slips or upsets the stomach today gets replaced.")
                    .says(
                            "Everything as on the day of the {race}: time of day, breakfast, shoes, drinks. Easy miles, then {1} at race pace, and home easily."),
            longRun("long-fuel", "Fuelling rehearsal")
                    .in(BUILD, PEAK)
                    .towards(HALF, HUNDRED_K)
                    .miles(9, 40)
                    .note("Start eating before you are hungry; small and often sits best.")
                    .says(
                            "A long easy run to train the stomach. Take the drink and food you plan to race on, at the intervals you plan, and note what agrees with you."));

    private static final List<WorkoutRecipe> FOR_ULTRAS = List.of(
            longRun("long-hike", "Long run with hiking breaks")
                    .towardsUltras()
                    .miles(5, 50)
                    .of(times(1, 24, miles(1.75), Effort.EASY)
                            .rest(miles(0.25), Effort.HIKE)
                            .share(0.85))
                    .note("Use the hiking breaks to eat and drink, as you will in the race.")
                    .says(
                            "{1} of easy running with {rest1} of brisk hiking after each, from the start and not only when tired. Take the breaks on climbs where there are any."),
            longRun("tired-legs", "Long run on tired legs")
                    .in(BUILD, PEAK)
                    .towardsUltras()
                    .miles(4, 30)
                    .note("Tired is the aim, hurt is not: at any sharp or one-sided pain, stop.")
                    .says(
                            "Practise the end of an ultra: set out early, on legs that still feel the week. Very easy, hike the climbs, eat from the first hour, and keep moving."),
            longRun("long-climb", "Long climbs")
                    .in(BUILD, PEAK)
                    .towardsUltras()
                    .notForBeginners()
                    .miles(6, 35)
                    .of(times(2, 6, minutes(10), Effort.HIKE).jog(minutes(6)).share(0.5))
                    .says(
                            "A long day with {1} of climbing at a hard hiking effort and {rest1} of easy descending after each. Strong up, soft down."),
            longRun("long-dark", "Long run into the dark")
                    .in(PEAK)
                    .towardsUltras()
                    .notForBeginners()
                    .miles(5, 30)
                    .note("Tell someone your route, carry a spare light, and choose ground you know.")
                    .says(
                            "Start late and run into the night with the lamp you will race with. Easy effort, careful feet, and something warm in the pack."));

    static final List<WorkoutRecipe> ALL = Stream.of(PLAIN, WITH_FASTER_RUNNING, AT_RACE_PACE, FOR_ULTRAS)
            .flatMap(List::stream)
            .toList();

    private LongRuns() {}
}
