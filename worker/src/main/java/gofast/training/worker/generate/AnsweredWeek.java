package gofast.training.worker.generate;

import gofast.training.review.CandidatePlan;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a week as a model wrote it; what is missing or of another kind becomes a value that review rejects. */
final class AnsweredWeek {
    /** No index. */
    private static final int NONE = 0;

    private AnsweredWeek() {}

    static CandidatePlan.Week of(JsonNode week, FillDetails fill) {
        List<CandidatePlan.Day> days =
                week.path("days").valueStream().map(day -> day(day, fill)).toList();
        return new CandidatePlan.Week(
                index(week.path("weekIndex")), week.path("phase").asString(""), days);
    }

    private static CandidatePlan.Day day(JsonNode day, FillDetails fill) {
        JsonNode workout = day.path("workout");
        String type = workout.path("type").asString("");
        double mileage =
                workout.path("mileage").isNumber() ? workout.path("mileage").asDouble() : Double.NaN;
        return new CandidatePlan.Day(index(day.path("dayIndex")), type, mileage, fill.of(type, workout));
    }

    private static int index(JsonNode node) {
        boolean isWritten = node.isString() && node.asString().matches("\\d{1,2}");
        return isWritten ? Integer.parseInt(node.asString()) : node.isInt() ? node.intValue() : NONE;
    }
}
