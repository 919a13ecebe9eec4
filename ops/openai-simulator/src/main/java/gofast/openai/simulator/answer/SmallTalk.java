package gofast.openai.simulator.answer;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;

/** The answer to any other prompt. */
final class SmallTalk implements Strategy {

    static final String TEXT =
            "This is the GoFast simulator standing in for a language model. It plans running weeks when the last line"
                    + " of the user message is a JSON object with totalWeeks, phases and weekdays, or with weeks and workouts;"
                    + " it has no opinion on anything else.";

    @Override
    public Optional<String> answer(ChatRequest request) {
        return Optional.of(TEXT);
    }
}
