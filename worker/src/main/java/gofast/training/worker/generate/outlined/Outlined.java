package gofast.training.worker.generate.outlined;

import gofast.training.coaching.Outline;
import gofast.training.coaching.OutlineRequest;
import gofast.training.coaching.WeekOutline;
import gofast.training.coaching.workout.FillWeek;
import gofast.training.coaching.workout.Template;
import gofast.training.job.JobFailure;
import gofast.training.worker.generate.Budget;
import gofast.training.worker.generate.ChosenWeek;
import gofast.training.worker.generate.Generated;
import gofast.training.worker.generate.GenerationProperties;
import gofast.training.worker.generate.Origin;
import gofast.training.worker.generate.Strategy;
import gofast.training.worker.generate.Task;
import gofast.training.worker.openai.OpenAi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strategy {@code outlined}: the service lays out the plan, models choose the workouts, four weeks a call and all calls at
 * once. Weeks for which no model has workouts get the library's.
 */
@Component
class Outlined implements Strategy {
    private final OpenAi openAi;
    private final JsonMapper json;
    private final Budget budget;
    private final WeekCache cache;
    private final GenerationProperties properties;

    Outlined(OpenAi openAi, JsonMapper json, Budget budget, WeekCache cache, GenerationProperties properties) {
        this.openAi = openAi;
        this.json = json;
        this.budget = budget;
        this.cache = cache;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "outlined";
    }

    @Override
    public List<String> prompts() {
        return List.of("outlined-1");
    }

    @Override
    public Generated generate(Task task) throws InterruptedException {
        OutlineRequest request = task.inputs().outlineRequest();
        List<WeekOutline> outline = Outline.of(request).weeks();
        var fill = new FillWeek(request, task.inputs().race().name());
        var template = new Template(request);
        var finished = new FinishedWeeks(outline, fill, task.keeper());
        Kept.of(task, outline).forEach(finished::addKept);

        var best = new BestOf(outline, template, fill, task.inputs().reviewContext());
        var choose = new ChooseWeeks(task, cache, ask(task), best);
        List<Chosen> ends = AtOnce.all(Chunks.of(finished.missing()), chunk -> {
            Chosen chosen = choose.choose(chunk, finished::add);
            if (chosen instanceof Chosen.Some some && properties.templateFallback()) {
                some.open().all().forEach(week -> finished.add(fromLibrary(template, week, some.open())));
            }
            return chosen;
        });
        return end(ends, finished);
    }

    private AskForWeeks ask(Task task) {
        var prompt = new OutlinedPrompt(json, task.approach().prompt());
        return new AskForWeeks(openAi, json, prompt, budget, task);
    }

    private static ChosenWeek fromLibrary(Template template, WeekOutline week, OpenWeeks open) {
        return new ChosenWeek(template.choose(week), Origin.template(open.steps(week.index())));
    }

    private static Generated end(List<Chosen> ends, FinishedWeeks finished) {
        return later(ends)
                .<Generated>map(later -> later)
                .or(() -> finished.missing().isEmpty() ? Optional.of(finished.candidate()) : Optional.empty())
                .orElseGet(() -> new Generated.Nothing(failure(ends)));
    }

    private static Optional<Generated.Later> later(List<Chosen> ends) {
        return ends.stream()
                .filter(Chosen.Waits.class::isInstance)
                .map(end -> ((Chosen.Waits) end).later())
                .max(Comparator.comparing(Generated.Later::delay));
    }

    private static JobFailure failure(List<Chosen> ends) {
        return ends.stream()
                .filter(Chosen.Some.class::isInstance)
                .map(end -> ((Chosen.Some) end).failure())
                .findFirst()
                .orElseThrow();
    }
}
