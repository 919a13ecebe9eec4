package gofast.openai.simulator.answer.outlined;

import gofast.openai.simulator.request.ChatRequest;
import gofast.openai.simulator.request.LastLine;
import java.util.Optional;

/** The strategy outlined: for each day of the caller's outline a workout code and the miles, for each week one note. */
public final class Outlined {

    private Outlined() {}

    /** The whole text of the answer, or empty when the prompt has no outline. */
    public static Optional<String> answer(ChatRequest request) {
        return LastLine.of(request.lastUserText())
                .flatMap(OutlineReader::read)
                .map(weeks -> new WeekWriter(Menu.of(request), Layout.of(request)).write(weeks));
    }
}
