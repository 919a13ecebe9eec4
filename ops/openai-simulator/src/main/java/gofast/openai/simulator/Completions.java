package gofast.openai.simulator;

import gofast.openai.simulator.answer.Answers;
import gofast.openai.simulator.request.ChatRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes the answer to a request, with whatever the fault does to its content. */
final class Completions {

    private static final Piece LINE_FEED = new Piece("\n", 1);

    private Completions() {}

    static Completion of(ChatRequest request, Fault fault) {
        int limit = request.outputLimit();
        return switch (fault) {
            case Fault.Refusal refusal -> Completion.refusal(refusal.text()).limited(limit, "length");
            case Fault.Literal literal -> Completion.of(literal.content()).limited(limit, "length");
            case Fault.Spoil spoil ->
                Completion.of(Spoiler.spoil(Answers.to(request), request, spoil.how()))
                        .limited(limit, "length");
            case Fault.ContentFilter filter -> filtered(answer(request), filter.afterTokens());
            case Fault.WhitespaceLoop loop -> looping(answer(request), loop.afterTokens(), limit);
            case Fault.Midway midway -> answer(request);
            case Fault.SlowHeaders slow -> answer(request);
            case Fault.Ragged ragged -> answer(request);
            case Fault.ExtraHeaders extra -> answer(request);
            case Fault.Respond respond ->
                throw new IllegalStateException("a " + respond.status() + " is sent instead of a completion");
        };
    }

    private static Completion answer(ChatRequest request) {
        return Completion.of(Answers.to(request)).limited(request.outputLimit(), "length");
    }

    private static Completion filtered(Completion answer, int afterTokens) {
        return new Completion(answer.limited(afterTokens, "content_filter").pieces(), false, "content_filter");
    }

    private static Completion looping(Completion answer, int afterTokens, int limit) {
        List<Piece> pieces =
                new ArrayList<>(answer.limited(afterTokens, "length").pieces());
        int used = pieces.stream().mapToInt(Piece::tokens).sum();
        pieces.addAll(Collections.nCopies(Math.max(0, limit - used), LINE_FEED));
        return new Completion(pieces, false, "length");
    }
}
