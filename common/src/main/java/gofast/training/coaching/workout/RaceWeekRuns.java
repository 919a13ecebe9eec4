package gofast.training.coaching.workout;

import static gofast.training.coaching.workout.Length.meters;
import static gofast.training.coaching.workout.Length.minutes;
import static gofast.training.coaching.workout.RecipeBuilder.easy;
import static gofast.training.coaching.workout.RecipeBuilder.intervals;
import static gofast.training.coaching.workout.RecipeBuilder.tempo;
import static gofast.training.coaching.workout.Repeats.once;
import static gofast.training.coaching.workout.Repeats.times;
import static gofast.training.coaching.workout.Stretch.share;
import static gofast.training.plan.Phase.BUILD;
import static gofast.training.plan.Phase.PEAK;
import static gofast.training.plan.Phase.TAPER;
import static gofast.training.plan.RaceDistance.FIVE_K;
import static gofast.training.plan.RaceDistance.HUNDRED_K;
import static gofast.training.plan.RaceDistance.MARATHON;
import static gofast.training.plan.RaceDistance.TEN_K;

import java.util.List;

/** What leads up to a race: shake-outs, sharpeners, and tune-up races, which are training days of type tempo or intervals. */
final class RaceWeekRuns {
    private static final String TUNE_UP_NOTE =
            "No race nearby? Run it alone or with friends, or skip the day if anything hurts: the goal race is what counts.";

    static final List<WorkoutRecipe> ALL = List.of(
            easy("shake-out", "Shake-out")
                    .about(Effort.RECOVERY)
                    .in(TAPER)
                    .miles(1, 6)
                    .note("Lay out your race kit, drink enough, and go to bed early.")
                    .says(
                            "A short, slow jog to loosen the legs and settle the nerves. It is meant to feel like nothing at all."),
            easy("openers", "Easy run with openers")
                    .in(TAPER)
                    .miles(2, 7)
                    .of(times(3, 5, meters(100), Effort.STRIDES)
                            .jog(meters(100))
                            .share(0.25))
                    .says(
                            "A little easy running, then {1} at a lively pace with {rest1} of walking or jogging. They open the legs for the race; stop while they beg for more."),
            tempo("taper-tempo", "Taper tempo")
                    .in(TAPER)
                    .miles(2, 10)
                    .of(share(0.3, Effort.THRESHOLD).miles(0.5, 2).upToMinutes(12))
                    .note("In the taper the miles shrink and the pace stays: that is what makes you sharp.")
                    .says(
                            "A short tempo of {1} to keep the engine warm. It feels easy because you are rested; do not run it faster for that."),
            tempo("taper-cruise", "Taper cruise intervals")
                    .in(TAPER)
                    .miles(3, 12)
                    .of(times(2, 3, minutes(4), Effort.THRESHOLD)
                            .jog(minutes(2))
                            .share(0.45))
                    .says(
                            "{1} comfortably hard with {rest1} of jogging after each. Smooth and short: leave the rest for the race."),
            tempo("race-tempo", "Taper run at marathon pace")
                    .about(Effort.MARATHON)
                    .in(TAPER)
                    .towards(MARATHON, HUNDRED_K)
                    .miles(3, 12)
                    .of(share(0.35, Effort.MARATHON).miles(1, 3))
                    .says(
                            "{1} at marathon pace inside an easy run, a last touch of the rhythm. If it feels ridiculously easy, the taper is working."),
            intervals("taper-200", "Taper 200s")
                    .about(Effort.REPETITION)
                    .in(TAPER)
                    .miles(2, 8)
                    .of(times(3, 6, meters(200), Effort.REPETITION)
                            .jog(meters(200))
                            .share(0.35))
                    .says("{1} fast and relaxed with {rest1} jogs. Quick legs, quiet breath: no more than a reminder."),
            intervals("taper-400", "Taper 400s")
                    .in(TAPER)
                    .miles(3, 10)
                    .of(times(3, 5, meters(400), Effort.INTERVAL)
                            .jog(meters(400))
                            .share(0.4))
                    .says("{1} hard but controlled, {rest1} jogs. Finish each one sure that you could have gone on."),
            intervals("taper-fartlek", "Taper fartlek")
                    .in(TAPER)
                    .miles(2, 12)
                    .of(times(3, 6, minutes(1), Effort.INTERVAL).jog(minutes(2)).share(0.45))
                    .says("{1} quick with {rest1} of jogging after each, by feel. Playful, short, and over soon."),
            intervals("tune-up-5k", "Tune-up 5K")
                    .about(Effort.FIVE_K_RACE)
                    .in(BUILD, PEAK)
                    .towards(FIVE_K, MARATHON)
                    .miles(4.5, 12)
                    .of(once(meters(5000), Effort.FIVE_K_RACE))
                    .note(TUNE_UP_NOTE)
                    .says(
                            "A race for practice: warm up, run {1} as a race, cool down. Start evenly, work in the middle, and see where your fitness stands."),
            tempo("tune-up-10k", "Tune-up 10K")
                    .about(Effort.TEN_K_RACE)
                    .in(PEAK)
                    .towards(TEN_K, HUNDRED_K)
                    .miles(8, 16)
                    .of(once(meters(10_000), Effort.TEN_K_RACE))
                    .note(TUNE_UP_NOTE)
                    .says(
                            "A race for practice: {1} raced evenly between a warm-up and a cool-down. Try the routine of race day, from breakfast to the start line."),
            tempo("tune-up-half", "Tune-up half marathon")
                    .about(Effort.HALF_RACE)
                    .in(PEAK)
                    .towards(MARATHON, HUNDRED_K)
                    .notForBeginners()
                    .miles(14.5, 20)
                    .of(once(Length.miles(13.11), Effort.HALF_RACE))
                    .note(TUNE_UP_NOTE)
                    .says(
                            "A half marathon as a rehearsal: {1} at an honest, even effort. Practise pacing, drinking and patience, and take the next days easy."));

    private RaceWeekRuns() {}
}
