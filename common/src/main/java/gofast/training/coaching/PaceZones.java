package gofast.training.coaching;

import gofast.training.plan.HeartRateRange;
import gofast.training.plan.Pace;
import gofast.training.plan.PaceRange;
import gofast.training.plan.WorkoutType;
import java.util.Optional;

/**
 * The paces and heart rates of one athlete's workouts, after Daniels: easy running at 63 to 73.5 % of VDOT, threshold at
 * 88 %, intervals at 97.5 %. The model never invents them.
 */
public record PaceZones(Vdot fitness, Optional<MaxHeartRate> maxHeartRate) {
    public static PaceZones of(Athlete athlete) {
        return new PaceZones(Vdot.ofFiveKPace(athlete.fiveKPace()), athlete.maxHeartRate());
    }

    public PaceRange easy() {
        return new PaceRange(fitness.paceAt(0.63), fitness.paceAt(0.735));
    }

    public Pace threshold() {
        return fitness.paceAt(0.88);
    }

    public Pace interval() {
        return fitness.paceAt(0.975);
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
