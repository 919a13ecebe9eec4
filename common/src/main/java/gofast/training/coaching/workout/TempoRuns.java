package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.Length.meters;
import static gofast.training.coaching.workout.Length.miles;
import static gofast.training.coaching.workout.Length.minutes;
import static gofast.training.coaching.workout.Length.seconds;
import static gofast.training.coaching.workout.RecipeBuilder.tempo;
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

/** Comfortably hard running: in one piece, in cruise intervals, as a progression, or at the pace of the race. */
final class TempoRuns {
    private static final List<WorkoutRecipe> IN_ONE_PIECE = List.of(
            tempo("tempo", "Tempo run")
                    .miles(3, 14)
                    .of(share(0.4, Effort.THRESHOLD).miles(1, 5).upToMinutes(25))
                    .says(
                            "Warm up, then {1} comfortably hard: a pace you could hold for an hour in a race. You can say a few words, but would rather not. Cool down easily."),
            tempo("tempo-short", "Short tempo")
                    .miles(1, 6)
                    .of(share(0.35, Effort.THRESHOLD).miles(0.3, 2).upToMinutes(15))
                    .says(
                            "A taste of tempo: after the warm-up {1} comfortably hard, smooth and under control. Stop while you still feel good, then jog home."),
            tempo("tempo-middle", "Easy miles around a tempo")
                    .miles(5, 30)
                    .of(share(0.25, Effort.THRESHOLD).miles(1, 4).upToMinutes(20))
                    .says(
                            "An easy run with {1} at tempo in its middle. Ease into it over the first few minutes and out of it again: strong, never straining."),
            tempo("tempo-20", "Classic tempo")
                    .in(BUILD, PEAK)
                    .miles(5, 12)
                    .of(share(0.6, Effort.THRESHOLD).miles(1, 4).upToMinutes(20))
                    .says(
                            "The classic: {1} without a break at the pace you could race for an hour. The middle should feel like the start; if you have to fight, you began too fast."),
            tempo("tempo-30", "Long tempo")
                    .in(BUILD, PEAK)
                    .towards(TEN_K, HUNDRED_K)
                    .notForBeginners()
                    .miles(7, 16)
                    .of(share(0.55, Effort.THRESHOLD).miles(2, 6).upToMinutes(30))
                    .says(
                            "A long tempo of {1}. Begin a touch slower than you think, find a rhythm and stay in it. Relax face and hands whenever it gets hard."),
            tempo("tempo-40", "Very long tempo")
                    .in(BUILD, PEAK)
                    .towards(TEN_MILES, HUNDRED_K)
                    .forAdvanced()
                    .miles(9, 20)
                    .of(share(0.55, Effort.THRESHOLD).miles(3, 8).upToMinutes(40))
                    .note("Only on fresh legs: this one costs as much as a race. The next two days are easy.")
                    .says(
                            "A demanding tempo of {1}. Patience is everything: the first half feels too gentle, the last mile asks for all your calm."));

    private static final List<WorkoutRecipe> CRUISE_INTERVALS = List.of(
            tempo("cruise-5min", "Cruise intervals by time")
                    .miles(4, 14)
                    .of(times(2, 6, minutes(5), Effort.THRESHOLD)
                            .jog(minutes(1))
                            .share(0.5))
                    .says(
                            "{1} comfortably hard with {rest1} of jogging after each. The short breaks keep it manageable; run the last one exactly like the first."),
            tempo("cruise-800", "Cruise intervals, short")
                    .in(BASE, BUILD, TAPER)
                    .miles(4, 12)
                    .of(times(3, 8, meters(800), Effort.THRESHOLD)
                            .jog(minutes(1))
                            .share(0.5))
                    .says(
                            "{1} at tempo pace with {rest1} of jogging. Each one ends before it gets hard, so keep yourself from running faster than asked."),
            tempo("cruise-mile", "Cruise miles")
                    .in(BUILD, PEAK)
                    .miles(5, 16)
                    .of(times(2, 6, miles(1), Effort.THRESHOLD).jog(minutes(1)))
                    .says(
                            "Cruise along for {1} with {rest1} of jogging after each. Comfortably hard and even: if you need more rest, the pace was too fast."),
            tempo("cruise-2k", "Cruise intervals, long")
                    .in(BUILD, PEAK)
                    .towards(TEN_K, HUNDRED_K)
                    .notForBeginners()
                    .miles(7, 16)
                    .of(times(2, 4, meters(2000), Effort.THRESHOLD).jog(minutes(2)))
                    .says(
                            "{1} at tempo pace, {rest1} of jogging after each. Long enough to find a rhythm, short enough to keep it clean."),
            tempo("cruise-8min", "Tempo blocks")
                    .miles(5, 14)
                    .of(times(2, 4, minutes(8), Effort.THRESHOLD)
                            .jog(minutes(2))
                            .share(0.5))
                    .says(
                            "{1} comfortably hard, {rest1} of jogging after each. Begin every block gently and let the pace come to you."),
            tempo("cruise-10min", "Long tempo blocks")
                    .in(BUILD, PEAK)
                    .notForBeginners()
                    .miles(7, 18)
                    .of(times(2, 4, minutes(10), Effort.THRESHOLD).jog(minutes(2)))
                    .says(
                            "{1} at tempo effort with {rest1} of jogging after each. Strong and quiet: nobody watching should see that it is work."),
            tempo("cruise-2mile", "Two-mile cruises")
                    .in(BUILD, PEAK)
                    .towards(HALF, HUNDRED_K)
                    .forAdvanced()
                    .miles(8, 18)
                    .of(times(2, 4, miles(2), Effort.THRESHOLD).jog(minutes(2)))
                    .says(
                            "{1} at tempo pace, {rest1} of jogging after each. Hold back at the start of each one; the second half is where the training is."));

    private static final List<WorkoutRecipe> CHANGING_PACE = List.of(
            tempo("progression", "Progression run")
                    .miles(3, 16)
                    .of(
                            share(0.25, Effort.STEADY).miles(0.3, 4),
                            share(0.2, Effort.MARATHON).miles(0.3, 3),
                            share(0.15, Effort.THRESHOLD).miles(0.3, 2))
                    .says(
                            "Every part a little faster than the one before: after easy running {1} steady, {2} brisk, and {3} comfortably hard. Finish fast, but not spent."),
            tempo("progression-short", "Gentle progression")
                    .in(BASE, TAPER)
                    .miles(2, 10)
                    .of(
                            share(0.25, Effort.STEADY).miles(0.3, 3),
                            share(0.2, Effort.THRESHOLD).miles(0.3, 2))
                    .says(
                            "Start easily, run {1} briskly, then {2} at tempo. The pace rises by itself as you warm up; you only let it happen."),
            tempo("tempo-rep-200", "Tempo and fast 200s")
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, TEN_MILES)
                    .notForBeginners()
                    .miles(6, 14)
                    .of(
                            share(0.3, Effort.THRESHOLD).miles(1.5, 3.5),
                            times(3, 6, meters(200), Effort.REPETITION)
                                    .jog(meters(200))
                                    .share(0.2))
                    .says(
                            "First {1} at tempo, then {2} fast and relaxed with {rest2} jogs: good form on legs that have already worked."),
            tempo("tempo-hills", "Tempo and hills")
                    .in(BASE, BUILD)
                    .miles(5, 14)
                    .of(
                            share(0.3, Effort.THRESHOLD).miles(1, 3).upToMinutes(20),
                            times(3, 6, seconds(30), Effort.HILL)
                                    .jog(seconds(90))
                                    .share(0.25))
                    .note("Tight calves or a sore Achilles: leave out the hills and finish easily.")
                    .says(
                            "{1} at tempo on the flat, then {2} strongly up a hill, jogging back down for {rest2}. Tall posture, driving arms."),
            tempo("tempo-sandwich", "Tempo sandwich")
                    .in(PEAK)
                    .towards(FIVE_K, HALF)
                    .forAdvanced()
                    .miles(7, 14)
                    .of(
                            share(0.17, Effort.THRESHOLD).miles(1, 2),
                            times(2, 4, meters(400), Effort.INTERVAL)
                                    .jog(meters(400))
                                    .share(0.25),
                            share(0.15, Effort.THRESHOLD).miles(1, 2))
                    .says(
                            "{1} at tempo, {2} fast with {rest2} jogs, and {3} at tempo again. The second tempo teaches you to run hard calmly when tired, as in the last third of a race."),
            tempo("over-under", "Over and under")
                    .in(BUILD, PEAK)
                    .towards(TEN_K, MARATHON)
                    .notForBeginners()
                    .miles(6, 16)
                    .of(times(2, 6, miles(0.5), Effort.THRESHOLD).rest(miles(0.5), Effort.MARATHON))
                    .says(
                            "{1} at tempo, each followed by {rest1} at marathon pace instead of a rest. You learn to recover while still running fast."));

    private static final List<WorkoutRecipe> RACE_PACE = List.of(
            tempo("mp-tempo", "Marathon-pace run")
                    .in(BUILD, PEAK)
                    .towards(HALF, HUNDRED_K)
                    .about(Effort.MARATHON)
                    .miles(5, 18)
                    .of(share(0.6, Effort.MARATHON).miles(2, 10))
                    .says(
                            "{1} at marathon pace between an easy start and an easy end. It should feel almost too easy; learn that feeling by heart."),
            tempo("mp-miles", "Marathon-pace blocks")
                    .in(BASE, BUILD, PEAK)
                    .towards(HALF, HUNDRED_K)
                    .about(Effort.MARATHON)
                    .miles(5, 16)
                    .of(times(1, 4, miles(2), Effort.MARATHON).jog(miles(0.25)).share(0.6))
                    .says(
                            "{1} at marathon pace with {rest1} jogs. Find the pace without looking at the watch, then check how close you were."),
            tempo("race-pace", "Race-pace run")
                    .in(PEAK, TAPER)
                    .towards(TEN_MILES, MARATHON)
                    .about(Effort.GOAL)
                    .miles(4, 14)
                    .of(share(0.4, Effort.GOAL).miles(1, 6))
                    .says(
                            "{1} at the pace that today's fitness is worth in a {race}. Rehearse the race: same shoes, same breakfast, same patience in the first mile."),
            tempo("race-pace-blocks", "Race-pace blocks")
                    .in(BUILD, PEAK)
                    .towards(TEN_MILES, MARATHON)
                    .about(Effort.GOAL)
                    .miles(5, 16)
                    .of(times(2, 5, miles(1), Effort.GOAL).jog(minutes(1)))
                    .says(
                            "{1} at the pace of your {race}, jogging {rest1} after each. Even splits are the whole art: the first one is the one people get wrong."),
            tempo("steady", "Steady run")
                    .towards(HALF, HUNDRED_K)
                    .about(Effort.STEADY)
                    .miles(3, 20)
                    .of(share(0.6, Effort.STEADY).miles(1, 12))
                    .says(
                            "{1} at the fast end of easy: purposeful, deep breathing, short sentences. It is the speed at which a strong ultra runner covers good ground."),
            tempo("uphill-tempo", "Uphill tempo")
                    .in(BASE, BUILD, PEAK)
                    .towardsUltras()
                    .about(Effort.CLIMB)
                    .miles(4, 16)
                    .of(times(2, 5, minutes(6), Effort.CLIMB).jog(minutes(3)).share(0.5))
                    .note("The pace does not matter uphill: the breath decides. Come down softly, with short steps.")
                    .says(
                            "{1} up a long climb at tempo effort, easing back down for {rest1} after each. Run what you can and hike what you must, without letting the effort drop."));

    static final List<WorkoutRecipe> ALL = Stream.of(IN_ONE_PIECE, CRUISE_INTERVALS, CHANGING_PACE, RACE_PACE)
            .flatMap(List::stream)
            .toList();

    private TempoRuns() {}
}
