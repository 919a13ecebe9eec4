package gofast.openai.simulator.answer;

import gofast.openai.simulator.answer.outlined.Outlined;
import gofast.openai.simulator.request.ChatRequest;
import java.util.List;
import java.util.Optional;

/** Everything the simulated model knows: the first strategy that understands the prompt answers it. Thread-safe. */
public final class Answers {

    private static final List<Strategy> STRATEGIES =
            List.of(Outlined::answer, new WholePlan(), new AnyJson(), new SmallTalk());

    private Answers() {}

    public static String to(ChatRequest request) {
        return STRATEGIES.stream()
                .map(strategy -> strategy.answer(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("small talk answers whatever nothing else does"));
    }
}
