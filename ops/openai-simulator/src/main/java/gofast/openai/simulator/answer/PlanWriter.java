package gofast.openai.simulator.answer;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a plan in the whole-plan format, without white space. */
final class PlanWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PlanWriter() {}

    static String write(List<Week> plan) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode weeks = root.putArray("weeks");
        plan.forEach(week -> write(week, weeks.addObject()));
        return root.toString();
    }

    private static void write(Week week, ObjectNode json) {
        json.put("weekIndex", week.weekIndex());
        json.put("phase", week.phase());
        ArrayNode days = json.putArray("days");
        for (Day day : week.days()) {
            ObjectNode one = days.addObject();
            one.put("dayIndex", day.dayIndex());
            write(week.weekIndex(), day, one.putObject("workout"));
        }
    }

    private static void write(int week, Day day, ObjectNode workout) {
        Words words = Words.of(week, day);
        workout.put("type", day.kind().json());
        putMiles(workout, "mileage", day.miles());
        workout.put("label", words.label());
        workout.put("description", words.description());
        List<Segment> segments = Segment.of(day.kind(), day.miles());
        if (!segments.isEmpty()) {
            ArrayNode parts = workout.putArray("segments");
            segments.forEach(segment -> write(segment, parts.addObject()));
        }
        Words.note(day).ifPresent(note -> workout.put("coachNotes", note));
    }

    private static void write(Segment segment, ObjectNode json) {
        json.put("type", segment.type());
        putMiles(json, "distance", segment.miles());
        if (segment.reps() > 1) {
            json.put("reps", segment.reps());
        }
    }

    private static void putMiles(ObjectNode json, String name, double miles) {
        if (miles == Math.rint(miles)) {
            json.put(name, (int) miles);
        } else {
            json.put(name, miles);
        }
    }
}
