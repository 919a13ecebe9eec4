package gofast.training.worker.generate;

import gofast.training.coaching.HeartRateZone;
import gofast.training.coaching.PaceZones;
import gofast.training.plan.Pace;
import gofast.training.plan.Segment;
import gofast.training.plan.WorkoutDetails;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Completes a workout: words and segments as the model wrote them, paces and heart rates from the athlete's own data. */
final class FillDetails {
    private static final int LABEL = 80;
    private static final int SENTENCES = 600;
    private static final int WORD = 40;
    private static final int MOST_SEGMENTS = 30;

    private final PaceZones zones;

    FillDetails(PaceZones zones) {
        this.zones = zones;
    }

    WorkoutDetails of(String type, JsonNode workout) {
        var words = new Words(
                text(workout.path("label"), LABEL),
                text(workout.path("description"), SENTENCES),
                text(workout.path("coachNotes"), SENTENCES));
        return WorkoutType.of(type)
                .map(known -> of(known, segments(workout.path("segments")), words))
                .orElseGet(() -> WorkoutDetails.of(words));
    }

    WorkoutDetails of(WorkoutType type, List<Segment> segments, Words words) {
        Optional<HeartRateZone> zone = zones.heartRateZone(type);
        return new WorkoutDetails(
                zones.paceRange(type),
                zones.targetPace(type),
                zone.map(known -> OptionalInt.of(known.number())).orElse(OptionalInt.empty()),
                zone.flatMap(zones::heartRates),
                segments,
                words);
    }

    private List<Segment> segments(JsonNode list) {
        return list.valueStream()
                .limit(MOST_SEGMENTS)
                .flatMap(node -> segment(node).stream())
                .toList();
    }

    private Optional<Segment> segment(JsonNode node) {
        return text(node.path("type"), WORD)
                .map(type -> new Segment(
                        type,
                        distance(node.path("distance")),
                        text(node.path("duration"), WORD),
                        pace(type),
                        reps(node.path("reps"))));
    }

    private Optional<Pace> pace(String segmentType) {
        return switch (segmentType) {
            case "warmup", "recovery", "easy", "cooldown" ->
                Optional.of(zones.easy().slowest());
            case "tempo" -> Optional.of(zones.threshold());
            case "interval" -> Optional.of(zones.interval());
            default -> Optional.empty();
        };
    }

    private static OptionalDouble distance(JsonNode node) {
        double miles = node.isNumber() ? Miles.rounded(node.asDouble()) : 0;
        return miles > 0 && miles <= 100 ? OptionalDouble.of(miles) : OptionalDouble.empty();
    }

    private static OptionalInt reps(JsonNode node) {
        return node.isInt() && node.intValue() > 0 && node.intValue() <= 100
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }

    /** Text that a model wrote: one line, and not endless. */
    private static Optional<String> text(JsonNode node, int most) {
        String text = node.isString()
                ? node.asString().replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip()
                : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(cut(text, most));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
