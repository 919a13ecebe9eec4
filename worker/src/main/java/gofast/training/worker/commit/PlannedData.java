package gofast.training.worker.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import gofast.training.plan.Workout;
import gofast.training.plan.WorkoutDetails;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A workout as it is stored and shown; the field names are the API's. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedData(
        String type,
        double mileage,
        Optional<String> paceRange,
        Optional<String> targetPace,
        Optional<String> hrZone,
        Optional<String> hrRange,
        List<Segment> segments,
        Optional<String> label,
        Optional<String> description,
        Optional<String> coachNotes) {

    /** A part of the workout: miles, or a duration in words; pace per mile. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Segment(
            String type, OptionalDouble distance, Optional<String> duration, Optional<String> pace, OptionalInt reps) {}

    public static PlannedData of(Workout workout) {
        WorkoutDetails details = workout.details();
        return new PlannedData(
                workout.type().code(),
                workout.mileage(),
                details.paceRange().map(Object::toString),
                details.targetPace().map(Object::toString),
                zone(details.hrZone()),
                details.hrRange().map(Object::toString),
                details.segments().stream().map(PlannedData::segment).toList(),
                details.words().label(),
                details.words().description(),
                details.words().coachNotes());
    }

    private static Optional<String> zone(OptionalInt zone) {
        return zone.isPresent() ? Optional.of(Integer.toString(zone.getAsInt())) : Optional.empty();
    }

    private static Segment segment(gofast.training.plan.Segment segment) {
        return new Segment(
                segment.type(),
                segment.distance(),
                segment.duration(),
                segment.pace().map(Object::toString),
                segment.reps());
    }
}
