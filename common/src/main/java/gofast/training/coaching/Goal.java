package gofast.training.coaching;

import gofast.training.plan.GoalTime;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import java.util.Optional;

/** A time over a distance, and whether an athlete can believe in it. */
public record Goal(RaceDistance distance, GoalTime time) {
    /** No training adds more than this to a VDOT. */
    private static final double LARGEST_GAIN = 15;

    /** The 5K pace that the goal is worth. */
    public Pace fiveKPace() {
        return Vdot.of(distance, time).fiveKPace();
    }

    /** Why nobody, or not this athlete, will run it; empty for a plausible goal. */
    public Optional<String> implausibleFor(Pace currentFiveKPace) {
        if (time.seconds() < distance.fastestGoal().seconds()) {
            return Optional.of("%s over %s is faster than %s, close to the world's best; check the goal time"
                    .formatted(time, distance.code(), distance.fastestGoal()));
        }
        if (isOutOfTheFormula()) {
            return Optional.of(
                    "%s over %s is slower than a walk; check the goal time".formatted(time, distance.code()));
        }
        double gain = Vdot.of(distance, time).value()
                - Vdot.ofFiveKPace(currentFiveKPace).value();
        return gain > LARGEST_GAIN
                ? Optional.of("%s over %s is worth a 5K at %s per mile, too far from today's %s; set a slower goal"
                        .formatted(time, distance.code(), fiveKPace(), currentFiveKPace))
                : Optional.empty();
    }

    /** Slower than 30:00 per mile there is no 5K pace to compute with. */
    private boolean isOutOfTheFormula() {
        return time.seconds() / distance.miles() > 30 * 60;
    }
}
