package gofast.training.worker.generate;

import gofast.training.review.CandidatePlan;
import gofast.training.worker.openai.AnswerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"weeks":[…]}} while it is being written. It never throws: what cannot be read is a result. */
final class WholePlanReader implements AnswerReader<WholePlanReader.Result> {
    private final WeekParser parser;
    private final FillDetails fill;
    private final IntConsumer progress;
    private final List<CandidatePlan.Week> weeks = new ArrayList<>();

    /** What the text turned out to be. */
    sealed interface Result {}

    record Read(CandidatePlan plan) implements Result {}

    record Unreadable(String why) implements Result {}

    /** Progress hears how many weeks there are so far. */
    WholePlanReader(JsonMapper json, FillDetails fill, IntConsumer progress) {
        this.parser = new WeekParser(json, this::add);
        this.fill = fill;
        this.progress = progress;
    }

    @Override
    public void accept(String piece) {
        parser.accept(piece);
    }

    @Override
    public Result finish() {
        return parser.trouble().<Result>map(Unreadable::new).orElseGet(() -> new Read(new CandidatePlan(weeks)));
    }

    private void add(JsonNode week) {
        weeks.add(AnsweredWeek.of(week, fill));
        progress.accept(weeks.size());
    }
}
