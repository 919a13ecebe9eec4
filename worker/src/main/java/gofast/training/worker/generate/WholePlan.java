package gofast.training.worker.generate;

import gofast.training.coaching.PaceZones;
import gofast.training.job.JobFailure;
import gofast.training.plan.Week;
import gofast.training.worker.openai.AnswerFormat;
import gofast.training.worker.openai.Model;
import gofast.training.worker.openai.ModelAnswer;
import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.openai.ModelRequest;
import gofast.training.worker.openai.Next;
import gofast.training.worker.openai.OpenAi;
import gofast.training.worker.openai.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strategy {@code whole-plan}: one call that asks for all weeks, and an answer that holds every detail. Nothing of it is
 * kept for a further attempt.
 */
@Component
class WholePlan implements Strategy {
    /** A generous day of the answer: about 50 tokens without white space, 80 with it. */
    private static final int TOKENS_PER_DAY = 90;

    private static final int TOKENS_AROUND = 200;

    private final OpenAi openAi;
    private final JsonMapper json;
    private final Budget budget;
    private final WholePlanPrompt prompt;

    WholePlan(OpenAi openAi, JsonMapper json, Budget budget) {
        this.openAi = openAi;
        this.json = json;
        this.budget = budget;
        this.prompt = new WholePlanPrompt(json);
    }

    @Override
    public String name() {
        return "whole-plan";
    }

    @Override
    public List<String> prompts() {
        return List.of(WholePlanPrompt.VERSION);
    }

    /** Asks the models in their order until one answers, and reads the plan week by week as it is written. */
    @Override
    public Generated generate(Task task) throws InterruptedException {
        ModelRequest request = request(task);
        List<Model> models = thatCanAnswer(task.approach().models(), request.maxOutputTokens());
        List<Duration> down = new ArrayList<>();
        JobFailure failure = Failures.noModel();
        for (Model model : models) {
            switch (askIfAffordable(task, model, request)) {
                case Turn.End end -> {
                    return end.generated();
                }
                case Turn.Next next -> failure = next.failure();
                case Turn.Down gone -> {
                    failure = gone.failure();
                    down.add(gone.backAfter());
                }
            }
        }
        Generated nothing = new Generated.Nothing(failure);
        return Generated.Later.ifAllAreDown(models.size(), down)
                .<Generated>map(later -> later)
                .orElse(nothing);
    }

    /** What follows from asking one model. */
    private sealed interface Turn {
        record End(Generated generated) implements Turn {}

        record Next(JobFailure failure) implements Turn {}

        record Down(JobFailure failure, Duration backAfter) implements Turn {}
    }

    private Turn askIfAffordable(Task task, Model model, ModelRequest request) throws InterruptedException {
        return switch (budget.verdict(task.jobId())) {
            case Budget.Affordable affordable -> ask(task, model, request);
            case Budget.DaySpent spent -> new Turn.End(Generated.Later.budget(spent.delay()));
            case Budget.JobSpent spent -> new Turn.End(new Generated.Nothing(Failures.tokensSpent()));
        };
    }

    private Turn ask(Task task, Model model, ModelRequest request) throws InterruptedException {
        var fill = new FillDetails(PaceZones.of(task.inputs().athlete()));
        ModelAnswer<WholePlanReader.Result> answer = openAi.ask(
                model, () -> new Question<>(request, new WholePlanReader(json, fill, soFar -> arrived(task, soFar))));
        return switch (answer) {
            case Answered<WholePlanReader.Result> answered -> new Turn.End(candidate(answered.value(), task, model));
            case NotAnswered<WholePlanReader.Result> nothing -> notAnswered(nothing.failure(), nothing.next());
        };
    }

    /** A model may write more weeks than it was asked for. */
    private static void arrived(Task task, int weeksSoFar) {
        task.keeper().arrived(Math.min(weeksSoFar, task.inputs().calendar().totalWeeks()));
    }

    private static Turn notAnswered(JobFailure failure, Next next) {
        return switch (next) {
            case Next.OtherModel other -> new Turn.Next(failure);
            case Next.Down down -> new Turn.Down(failure, down.backAfter());
            case Next.Never never -> new Turn.End(new Generated.Nothing(failure));
            case Next.Pause pause -> new Turn.End(Generated.Later.account());
            case Next.Later later -> new Turn.End(Generated.Later.model(later.delay()));
        };
    }

    private ModelRequest request(Task task) {
        int days = task.inputs().calendar().totalWeeks() * Week.DAYS;
        return new ModelRequest(
                prompt.of(task.inputs()),
                new AnswerFormat.AnyObject(),
                days * TOKENS_PER_DAY + TOKENS_AROUND,
                task.jobId(),
                task.athleteId());
    }

    /** The models that can answer at such length; where none can, all of them, as the best there is. */
    private static List<Model> thatCanAnswer(List<Model> models, int outputTokens) {
        List<Model> able = models.stream()
                .filter(model -> model.maxOutputTokens() >= outputTokens)
                .toList();
        return able.isEmpty() ? models : able;
    }

    private static Generated candidate(WholePlanReader.Result result, Task task, Model model) {
        return switch (result) {
            case WholePlanReader.Read read ->
                new Generated.Candidate(RaceDay.of(task.inputs()).place(read.plan()), origins(task, model));
            case WholePlanReader.Unreadable unreadable -> new Generated.Nothing(Failures.unreadable(unreadable.why()));
        };
    }

    private static Map<Integer, Origin> origins(Task task, Model model) {
        var origin =
                new Origin(Source.MODEL, Optional.of(model.name()), Optional.of(WholePlanPrompt.VERSION), List.of());
        return IntStream.rangeClosed(1, task.inputs().calendar().totalWeeks())
                .boxed()
                .collect(Collectors.toMap(week -> week, week -> origin));
    }
}
