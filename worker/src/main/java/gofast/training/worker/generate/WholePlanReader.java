package gofast.training.worker.generate;

import gofast.training.review.CandidatePlan;
import gofast.training.worker.openai.AnswerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code {"weeks":[…]}} while it is being written. Text before the first brace and after the last, such as a code
 * fence, is passed over. It never throws: what cannot be read is a result.
 */
final class WholePlanReader implements AnswerReader<WholePlanReader.Result> {
    private final WeekParser parser;
    private final FillDetails fill;
    private final Progress progress;
    private final List<CandidatePlan.Week> weeks = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    /** What the text turned out to be. */
    sealed interface Result {}

    record Read(CandidatePlan plan) implements Result {}

    record Unreadable(String why) implements Result {}

    WholePlanReader(JsonMapper json, FillDetails fill, Progress progress) {
        this.parser = new WeekParser(json, this::add);
        this.fill = fill;
        this.progress = progress;
    }

    @Override
    public void accept(String piece) {
        if (trouble.isPresent()) {
            return;
        }
        try {
            parser.accept(piece);
        } catch (JacksonException e) {
            trouble = Optional.of("it is not valid JSON after week " + weeks.size());
        }
    }

    @Override
    public Result finish() {
        if (trouble.isPresent()) {
            return new Unreadable(trouble.get());
        }
        return switch (parser.state()) {
            case NOT_STARTED -> new Unreadable("there is no JSON object in it");
            case OPEN -> new Unreadable("it ends after week " + weeks.size() + ", in mid-sentence");
            case CLOSED -> weeks.isEmpty() ? new Unreadable("it has no weeks") : new Read(new CandidatePlan(weeks));
        };
    }

    private void add(JsonNode week) {
        weeks.add(AnsweredWeek.of(week, fill));
        progress.weekArrived(weeks.size());
    }
}
