package gofast.training.coaching.workout;

import gofast.training.coaching.MaxHeartRate;
import gofast.training.coaching.PaceZones;
import gofast.training.coaching.Vdot;
import gofast.training.plan.Pace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runners to fill workouts for. */
final class Runners {
    private Runners() {}

    static PaceZones ofFiveKPace(String pace) {
        return new PaceZones(Vdot.ofFiveKPace(Pace.parse(pace)), Optional.empty());
    }

    static PaceZones withMaxHeartRate(String pace, int beatsPerMinute) {
        return new PaceZones(Vdot.ofFiveKPace(Pace.parse(pace)), Optional.of(new MaxHeartRate(beatsPerMinute)));
    }

    /** 5K paces from 5:00 to 14:00, every other runner with a known heart rate. */
    static List<PaceZones> usual() {
        return Stream.of("5:00", "7:30", "10:00", "14:00")
                .flatMap(pace -> Stream.of(ofFiveKPace(pace), withMaxHeartRate(pace, 190)))
                .toList();
    }

    /** Legal 5K paces from the fastest to the slowest. */
    static List<PaceZones> all() {
        return IntStream.of(3, 4, 5, 6, 8, 10, 12, 15, 20, 30)
                .mapToObj(minutes -> ofFiveKPace(minutes + ":00"))
                .toList();
    }
}
