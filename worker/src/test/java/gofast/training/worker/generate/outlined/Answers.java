package gofast.training.worker.generate.outlined;

import gofast.training.coaching.Outline;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.DayChoice;
import gofast.training.coaching.workout.Template;
import gofast.training.coaching.workout.WeekChoice;
import gofast.training.worker.generate.GenerationInputs;
import gofast.training.worker.generate.Inputs;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers for tests, to the first four weeks of a marathon plan. */
final class Answers {
    static final GenerationInputs INPUTS = Inputs.ofRace("Boston Marathon");
    static final List<WeekOutline> WEEKS =
            Outline.of(INPUTS.outlineRequest()).weeks().subList(0, 4);

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    /** A good answer, with the library's choices. */
    static ObjectNode good() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode weeks = answer.putArray("weeks");
        WEEKS.forEach(week -> weeks.add(good(week)));
        return answer;
    }

    private static ObjectNode good(WeekOutline week) {
        WeekChoice choice = new Template(INPUTS.outlineRequest()).choose(week);
        ObjectNode node = JSON.createObjectNode().put("week", week.index()).put("note", "Easy days are easy. 🏃");
        ArrayNode codes = node.putArray("codes");
        ArrayNode miles = node.putArray("miles");
        for (DayChoice day : choice.days()) {
            codes.add(day.code());
            miles.add(day.miles());
        }
        return node;
    }

    /** Such a week, as a model would have written it. */
    static AnsweredWeek week(int index) {
        return AnsweredWeek.of(good().path("weeks").path(index - 1));
    }

    /** The week with another code on a day. */
    static AnsweredWeek with(AnsweredWeek week, int day, String code) {
        List<String> codes = new ArrayList<>(week.codes());
        codes.set(day - 1, code);
        return new AnsweredWeek(week.index(), week.note(), codes, week.miles());
    }

    /** The week with other miles on a day. */
    static AnsweredWeek with(AnsweredWeek week, int day, double miles) {
        List<Double> all = new ArrayList<>(week.miles());
        all.set(day - 1, miles);
        return new AnsweredWeek(week.index(), week.note(), week.codes(), all);
    }
}
