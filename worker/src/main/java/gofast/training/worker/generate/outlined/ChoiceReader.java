package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Source;
import gofast.training.worker.generate.WeekParser;
import gofast.training.worker.openai.AnswerReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an answer week by week as it is written, judges each and hands on those that are usable; the others stay open, with
 * what is wrong with them. The result is how many weeks were usable.
 */
final class ChoiceReader implements AnswerReader<Integer> {
    private final String model;
    private final String prompt;
    private final OpenWeeks open;
    private final JudgeWeek judge;
    private final Consumer<ChosenWeek> usable;
    private final WeekParser parser;
    private final Set<Integer> refused = new HashSet<>();
    private int found;

    ChoiceReader(
            JsonMapper json,
            String model,
            String prompt,
            OpenWeeks open,
            JudgeWeek judge,
            Consumer<ChosenWeek> usable) {
        this.model = model;
        this.prompt = prompt;
        this.open = open;
        this.judge = judge;
        this.usable = usable;
        this.parser = new WeekParser(json, this::week);
    }

    @Override
    public void accept(String piece) {
        parser.accept(piece);
    }

    @Override
    public Integer finish() {
        String missing =
                parser.trouble().map(why -> "the answer is no plan: " + why).orElse("it is missing");
        for (WeekOutline week : open.all()) {
            if (!refused.contains(week.index())) {
                open.refuse(week.index(), model, List.of(missing));
            }
        }
        return found;
    }

    /** A week that was not asked for, or comes a second time, is passed over. */
    private void week(JsonNode node) {
        AnsweredWeek answered = AnsweredWeek.of(node);
        Optional<WeekOutline> outline = open.find(answered.index()).filter(week -> !refused.contains(week.index()));
        outline.ifPresent(week -> judged(week, judge.judge(week, answered)));
    }

    private void judged(WeekOutline week, Judgement judgement) {
        switch (judgement) {
            case Judgement.Usable good -> accept(week, good);
            case Judgement.Refused bad -> {
                refused.add(week.index());
                open.refuse(week.index(), model, bad.problems());
            }
        }
    }

    private void accept(WeekOutline week, Judgement.Usable good) {
        List<String> steps = new ArrayList<>(open.steps(week.index()));
        steps.addAll(good.steps());
        Source source = good.steps().isEmpty() ? Source.MODEL : Source.REPAIRED;
        usable.accept(
                new ChosenWeek(good.choice(), new Origin(source, Optional.of(model), Optional.of(prompt), steps)));
        open.close(week.index());
        found++;
    }
}
