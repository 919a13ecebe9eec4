package gofast.training.coaching;

import gofast.training.plan.HeartRateRange;
import gofast.training.plan.Pace;
import gofast.training.plan.PaceRange;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutType;
import java.util.Optional;

/**
 * The paces and heart rates of one athlete's workouts, after Daniels: easy running at 63 to 73.5 % of VDOT, threshold at
 * 88 %, intervals at 97.5 %, repetitions at about 107 %; marathon pace is the pace of the equivalent marathon. The model
 * never invents them.
 */
public record PaceZones(Vdot fitness, Optional<MaxHeartRate> maxHeartRate) {
    public static PaceZones of(Athlete athlete) {
        return new PaceZones(Vdot.ofFiveKPace(athlete.fiveKPace()), athlete.maxHeartRate());
    }

    public PaceRange easy() {
        return new PaceRange(fitness.paceAt(0.63), fitness.paceAt(0.735));
    }

    /** The slow end of easy running, and slower: Daniels' easy running starts at 59 % of VDOT. */
    public PaceRange recovery() {
        return new PaceRange(fitness.paceAt(0.59), fitness.paceAt(0.65));
    }

    /** The pace of the marathon that the athlete is fit for, as in Daniels' tables. */
    public Pace marathon() {
        return equivalent(RaceDistance.MARATHON);
    }

    public Pace threshold() {
        return fitness.paceAt(0.88);
    }

    public Pace interval() {
        return fitness.paceAt(0.975);
    }

    /** Faster than VO2max takes: Daniels' repetitions at 105 to 110 % of VDOT, about the pace of a mile race. */
    public Pace repetition() {
        return fitness.paceAt(1.07);
    }

    /**
     * The pace to race a distance at today. Beyond the marathon the formula, which was fitted to shorter races, promises
     * marathon pace for a day; there it is the fast end of easy.
     */
    public Pace race(RaceDistance distance) {
        return distance.compareTo(RaceDistance.MARATHON) > 0 ? easy().fastest() : equivalent(distance);
    }

    private Pace equivalent(RaceDistance distance) {
        return Pace.ofSeconds(fitness.secondsOver(distance.meters()) / distance.miles());
    }

    /** The pace to hold, where the workout has one. */
    public Optional<Pace> targetPace(WorkoutType type) {
        return switch (type) {
            case TEMPO -> Optional.of(threshold());
            case INTERVALS -> Optional.of(interval());
            case EASY, LONG_RUN, REST, RACE -> Optional.empty();
        };
    }

    /** The range to stay in, where the workout has one. */
    public Optional<PaceRange> paceRange(WorkoutType type) {
        return switch (type) {
            case EASY, LONG_RUN -> Optional.of(easy());
            case TEMPO, INTERVALS, REST, RACE -> Optional.empty();
        };
    }

    /** The heart rate zone, 1 to 5; rest has none. */
    public Optional<HeartRateZone> heartRateZone(WorkoutType type) {
        return switch (type) {
            case EASY, LONG_RUN -> Optional.of(HeartRateZone.TWO);
            case TEMPO, RACE -> Optional.of(HeartRateZone.FOUR);
            case INTERVALS -> Optional.of(HeartRateZone.FIVE);
            case REST -> Optional.empty();
        };
    }

    /** The heart rates of a zone, if the athlete's maximum is known. */
    public Optional<HeartRateRange> heartRates(HeartRateZone zone) {
        return maxHeartRate.map(zone::of);
    }
}
