package gofast.training.worker.generate.outlined;

import gofast.training.coaching.WeekOutline;
import gofast.training.worker.generate.Budget;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Failures;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.Task;
import gofast.training.worker.openai.AnswerFormat;
import gofast.training.worker.openai.Model;
import gofast.training.worker.openai.ModelAnswer;
import gofast.training.worker.openai.ModelRequest;
import gofast.training.worker.openai.Next;
import gofast.training.worker.openai.OpenAi;
import gofast.training.worker.openai.Prompt;
import gofast.training.worker.openai.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A conversation about a few weeks: a model is asked, then asked again for the weeks that were not usable, with what is wrong
 * with them, then the next model. Weeks that are usable go out as they are read and are never asked for again.
 */
final class AskForWeeks {
    /** A model that did not understand twice will not the fourth time. */
    private static final int MOST_RE_ASKS = 2;

    /** A generous week of the answer: 7 days of up to 25 tokens, a note, and some white space. */
    private static final int TOKENS_PER_WEEK = 300;

    private static final int TOKENS_AROUND = 50;

    private final OpenAi openAi;
    private final JsonMapper json;
    private final OutlinedPrompt prompt;
    private final Budget budget;
    private final Task task;

    AskForWeeks(OpenAi openAi, JsonMapper json, OutlinedPrompt prompt, Budget budget, Task task) {
        this.openAi = openAi;
        this.json = json;
        this.prompt = prompt;
        this.budget = budget;
        this.task = task;
    }

    /** Asks the models in their order until every week is chosen; each week goes to {@code usable} once. */
    Chosen ask(List<WeekOutline> weeks, List<Model> models, Consumer<ChosenWeek> usable) throws InterruptedException {
        var open = new OpenWeeks(weeks);
        Chosen chosen = new Chosen.Some(open, Failures.notUsable(open.problem()));
        List<Duration> down = new ArrayList<>();
        for (Model model : models) {
            Turn turn = askOften(model, open, usable);
            switch (turn) {
                case Turn.End end -> {
                    return end.chosen();
                }
                case Turn.NextModel next -> chosen = new Chosen.Some(open, next.failure());
                case Turn.Again again -> chosen = new Chosen.Some(open, again.failure());
                case Turn.Down gone -> {
                    chosen = new Chosen.Some(open, gone.failure());
                    down.add(gone.backAfter());
                }
            }
        }
        return Generated.Later.ifAllAreDown(models.size(), down)
                .<Chosen>map(Chosen.Waits::new)
                .orElse(chosen);
    }

    private Turn askOften(Model model, OpenWeeks open, Consumer<ChosenWeek> usable) throws InterruptedException {
        Turn turn = askIfAffordable(model, open, usable);
        for (int again = 0; again < MOST_RE_ASKS && turn instanceof Turn.Again; again++) {
            turn = askIfAffordable(model, open, usable);
        }
        return turn;
    }

    private Turn askIfAffordable(Model model, OpenWeeks open, Consumer<ChosenWeek> usable) throws InterruptedException {
        return switch (budget.verdict(task.jobId())) {
            case Budget.Affordable affordable -> ask(model, open, usable);
            case Budget.DaySpent spent -> new Turn.End(new Chosen.Waits(Generated.Later.budget(spent.delay())));
            case Budget.JobSpent spent -> jobSpent(model, open);
        };
    }

    private static Turn jobSpent(Model model, OpenWeeks open) {
        open.unanswered(model.name(), Failures.tokensSpent().code());
        return new Turn.End(new Chosen.Some(open, Failures.tokensSpent()));
    }

    private Turn ask(Model model, OpenWeeks open, Consumer<ChosenWeek> usable) throws InterruptedException {
        try {
            ModelAnswer<Integer> answer = openAi.ask(model, () -> question(model, open, usable));
            return open.isEmpty() ? new Turn.End(new Chosen.All()) : next(model, open, answer);
        } catch (NothingOpenException e) {
            return new Turn.End(new Chosen.All());
        }
    }

    /** A call that broke off behind its last week is not to be made again. */
    private static final class NothingOpenException extends RuntimeException {}

    private Question<Integer> question(Model model, OpenWeeks open, Consumer<ChosenWeek> usable) {
        if (open.isEmpty()) {
            throw new NothingOpenException();
        }
        var judge = new JudgeWeek(task.inputs().outlineRequest());
        return new Question<>(
                request(open), new ChoiceReader(json, model.name(), prompt.version(), open, judge, usable));
    }

    private static Turn next(Model model, OpenWeeks open, ModelAnswer<Integer> answer) {
        return switch (answer) {
            case ModelAnswer.Answered<Integer> answered -> new Turn.Again(Failures.notUsable(open.problem()));
            case ModelAnswer.NotAnswered<Integer> nothing -> notAnswered(model, open, nothing);
        };
    }

    private ModelRequest request(OpenWeeks open) {
        List<WeekOutline> weeks = open.all();
        return new ModelRequest(
                new Prompt(prompt.version(), prompt.system(), prompt.user(task.inputs(), weeks, open.corrections())),
                new AnswerFormat.Schema(AnswerSchema.NAME, AnswerSchema.of(weeks.size(), json)),
                weeks.size() * TOKENS_PER_WEEK + TOKENS_AROUND,
                task.jobId(),
                task.athleteId());
    }

    private static Turn notAnswered(Model model, OpenWeeks open, ModelAnswer.NotAnswered<Integer> nothing) {
        open.unanswered(model.name(), nothing.failure().code());
        return switch (nothing.next()) {
            case Next.OtherModel other -> new Turn.NextModel(nothing.failure());
            case Next.Down down -> new Turn.Down(nothing.failure(), down.backAfter());
            case Next.Never never -> new Turn.End(new Chosen.Some(open, nothing.failure()));
            case Next.Pause pause -> new Turn.End(new Chosen.Waits(Generated.Later.account()));
            case Next.Later later -> new Turn.End(new Chosen.Waits(Generated.Later.model(later.delay())));
        };
    }
}
