package gofast.training.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A part of a workout: a distance in miles or a duration in words, run once or {@code reps} times, at a pace. */
public record Segment(
        String type, OptionalDouble distance, Optional<String> duration, Optional<Pace> pace, OptionalInt reps) {}
