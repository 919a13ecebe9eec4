package gofast.training.coaching.workout;

import gofast.training.coaching.PaceZones;
import gofast.training.plan.Pace;
import gofast.training.plan.RaceDistance;
import gofast.training.plan.Segment;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Who runs a workout, and for which race. */
record Runner(PaceZones zones, RaceDistance race) {
    Pace pace(Effort effort) {
        return effort.pace(zones, race);
    }

    /** The pace to tell the athlete, where the effort has one. */
    Optional<Pace> shown(Effort effort) {
        return effort.hasPace() ? Optional.of(pace(effort)) : Optional.empty();
    }

    /** A stretch of easy running: warm-up, easy miles or cool-down. */
    Segment easy(String type, int hundredths) {
        Pace pace = type.equals("easy") ? pace(Effort.EASY) : zones.easy().slowest();
        return segment(type, hundredths, Optional.empty(), Optional.of(pace));
    }

    static Segment segment(String type, int hundredths, Optional<String> duration, Optional<Pace> pace) {
        return new Segment(type, OptionalDouble.of(Miles.of(hundredths)), duration, pace, OptionalInt.empty());
    }
}
