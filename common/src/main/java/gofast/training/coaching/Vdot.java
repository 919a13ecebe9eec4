package gofast.training.coaching;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;

/**
 * Fitness as one number, after Daniels and Gilbert ("Oxygen Power", 1979): the oxygen, in ml/kg/min, that a race effort
 * costs, over the share of the maximum that can be held for as long as it lasts. Velocities are metres a minute, times
 * minutes.
 */
public record Vdot(double value) {
    private static final double FIVE_K_METERS = RaceDistance.FIVE_K.meters();
    private static final double FIVE_K_MILES = RaceDistance.FIVE_K.miles();

    /** Slower than any walk and faster than any runner: the bounds of the search for an equivalent time. */
    private static final double SLOWEST_VELOCITY = 20;

    private static final double FASTEST_VELOCITY = 600;

    /** More seconds than the search is off by, lest a whole number of them lose one. */
    private static final double NOISE = 1e-6;

    /** The fitness that runs so many metres in so many seconds. */
    public static Vdot of(double meters, double seconds) {
        double minutes = seconds / 60;
        return new Vdot(oxygenCost(meters / minutes) / heldShare(minutes));
    }

    public static Vdot of(RaceDistance distance, GoalTime time) {
        return of(distance.meters(), time.seconds());
    }

    public static Vdot ofFiveKPace(Pace pace) {
        return of(FIVE_K_METERS, pace.secondsPerMile() * FIVE_K_MILES);
    }

    /** The time in seconds that this fitness needs for so many metres, by bisection. */
    public double secondsOver(double meters) {
        double low = meters / FASTEST_VELOCITY * 60;
        double high = meters / SLOWEST_VELOCITY * 60;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (of(meters, middle).value > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The 5K pace this fitness is worth, in whole seconds per mile. Rounded down, because a goal that is worth 7:04.9 is
     * not reached at 7:05.
     */
    public Pace fiveKPace() {
        double secondsPerMile = secondsOver(FIVE_K_METERS) / FIVE_K_MILES;
        return new Pace((int) (secondsPerMile + NOISE));
    }

    /** The pace at which running costs this share of the fitness (0.88 is threshold pace). */
    public Pace paceAt(double share) {
        double cost = value * share;
        double velocity = (-0.182258 + Math.sqrt(0.182258 * 0.182258 + 0.000416 * (cost + 4.60))) / 0.000208;
        return Pace.ofSeconds(RaceDistance.METERS_PER_MILE / velocity * 60);
    }

    private static double oxygenCost(double velocity) {
        return -4.60 + 0.182258 * velocity + 0.000104 * velocity * velocity;
    }

    private static double heldShare(double minutes) {
        return 0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);
    }
}
