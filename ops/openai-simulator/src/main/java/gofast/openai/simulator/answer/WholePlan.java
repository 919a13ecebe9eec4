package gofast.openai.simulator.answer;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;

/** The strategy whole-plan: all weeks in one answer, every workout with its label and description. */
final class WholePlan implements Strategy {

    @Override
    public Optional<String> answer(ChatRequest request) {
        return InputsReader.lastLineOf(request.lastUserText()).map(WholePlan::write);
    }

    private static String write(Inputs inputs) {
        return PlanWriter.write(Coach.plan(inputs));
    }
}
