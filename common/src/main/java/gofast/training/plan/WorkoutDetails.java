package gofast.training.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a workout is run: paces, heart rate zone (1 to 5) and range, segments, and words for the athlete. */
public record WorkoutDetails(
        Optional<PaceRange> paceRange,
        Optional<Pace> targetPace,
        OptionalInt hrZone,
        Optional<HeartRateRange> hrRange,
        List<Segment> segments,
        Words words) {
    public WorkoutDetails {
        segments = List.copyOf(segments);
    }

    /** Nothing but words. */
    public static WorkoutDetails of(Words words) {
        return new WorkoutDetails(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), List.of(), words);
    }

    /** What the athlete reads; each may be missing. */
    public record Words(Optional<String> label, Optional<String> description, Optional<String> coachNotes) {
        public static Words label(String label) {
            return new Words(Optional.of(label), Optional.empty(), Optional.empty());
        }
    }
}
