package gofast.openai.simulator.answer;

import gofast.openai.simulator.request.ChatRequest;
import java.util.Optional;

/** One kind of prompt and the answer to it. */
interface Strategy {
    /** The whole text of the answer, or empty when the prompt is of another kind. */
    Optional<String> answer(ChatRequest request);
}
