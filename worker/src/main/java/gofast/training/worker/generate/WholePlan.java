package gofast.training.worker.generate;

import gofast.training.coaching.PaceZones;
import gofast.training.job.ClaimedJob;
import gofast.training.job.JobFailure;
import gofast.training.plan.Week;
import gofast.training.worker.openai.ModelAnswer;
import gofast.training.worker.openai.ModelAnswer.Answered;
import gofast.training.worker.openai.ModelAnswer.NotAnswered;
import gofast.training.worker.openai.ModelRequest;
import gofast.training.worker.openai.OpenAi;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The strategy {@code whole-plan}: one call that asks for all weeks, and an answer that holds every detail. */
@Component
public class WholePlan {
    /** A generous day of the answer: about 50 tokens without white space, 80 with it. */
    private static final int TOKENS_PER_DAY = 90;

    private static final int TOKENS_AROUND = 200;

    private final OpenAi openAi;
    private final JsonMapper json;
    private final WholePlanPrompt prompt;

    WholePlan(OpenAi openAi, JsonMapper json) {
        this.openAi = openAi;
        this.json = json;
        this.prompt = new WholePlanPrompt(json);
    }

    /** Asks for the plan and reads it, week by week as it is written. */
    public Generated generate(ClaimedJob job, GenerationInputs inputs, Progress progress) throws InterruptedException {
        var fill = new FillDetails(PaceZones.of(inputs.athlete()));
        ModelAnswer<WholePlanReader.Result> answer =
                openAi.ask(request(job, inputs), () -> new WholePlanReader(json, fill, progress));
        return switch (answer) {
            case Answered<WholePlanReader.Result> answered -> candidate(answered.value(), inputs);
            case NotAnswered<WholePlanReader.Result> nothing -> new Generated.Nothing(nothing.failure());
        };
    }

    private ModelRequest request(ClaimedJob job, GenerationInputs inputs) {
        int days = inputs.calendar().totalWeeks() * Week.DAYS;
        return new ModelRequest(
                prompt.system(), prompt.user(inputs), days * TOKENS_PER_DAY + TOKENS_AROUND, job.id(), job.athleteId());
    }

    private static Generated candidate(WholePlanReader.Result result, GenerationInputs inputs) {
        return switch (result) {
            case WholePlanReader.Read read ->
                new Generated.Candidate(RaceDay.of(inputs).place(read.plan()));
            case WholePlanReader.Unreadable unreadable -> new Generated.Nothing(failure(unreadable));
        };
    }

    private static JobFailure failure(WholePlanReader.Unreadable unreadable) {
        return new JobFailure(
                "answer-unreadable",
                "The model's answer is no plan: " + unreadable.why() + ". Your draft is unchanged; submit again.",
                true);
    }
}
