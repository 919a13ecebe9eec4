package gofast.openai.simulator;

import gofast.openai.simulator.request.ChatRequest;
import gofast.openai.simulator.request.Message;
import java.util.stream.IntStream;

/** The prompt of a request in tokens, with those that frame each message and open the answer. */
final class PromptTokens {

    private static final int[] FRAME = {-1, -2, -3};

    private PromptTokens() {}

    static int[] of(ChatRequest request) {
        IntStream messages = request.messages().stream().flatMapToInt(PromptTokens::framed);
        return IntStream.concat(messages, IntStream.of(FRAME)).toArray();
    }

    private static IntStream framed(Message message) {
        IntStream text =
                IntStream.concat(IntStream.of(Tokens.of(message.role())), IntStream.of(Tokens.of(message.text())));
        return IntStream.concat(IntStream.of(FRAME), text);
    }
}
