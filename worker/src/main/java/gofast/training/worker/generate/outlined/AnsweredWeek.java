package gofast.training.worker.generate.outlined;

import gofast.training.coaching.workout.DayChoice;
import gofast.training.plan.Week;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A week as a model wrote it: anything may be missing, too much, or of another kind, and then becomes what nobody accepts. */
record AnsweredWeek(int index, String note, List<String> codes, List<Double> miles) {
    static AnsweredWeek of(JsonNode week) {
        return new AnsweredWeek(
                index(week.path("week")),
                week.path("note").asString(""),
                week.path("codes").valueStream().map(code -> code.asString("")).toList(),
                week.path("miles").valueStream().map(AnsweredWeek::miles).toList());
    }

    private static int index(JsonNode node) {
        return node.isInt() ? node.intValue() : 0;
    }

    private static double miles(JsonNode node) {
        return node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    }

    boolean hasSevenDays() {
        return codes.size() == Week.DAYS && miles.size() == Week.DAYS;
    }

    /** The seven days, where there are seven. */
    List<DayChoice> days() {
        return IntStream.range(0, Week.DAYS)
                .mapToObj(i -> new DayChoice(codes.get(i), miles.get(i)))
                .toList();
    }
}
