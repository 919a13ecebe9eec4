package gofast.openai.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the model says in the end.
 *
 * @param pieces the content, or the refusal
 * @param refused whether it is a refusal
 * @param finishReason stop, length or content_filter
 */
record Completion(List<Piece> pieces, boolean refused, String finishReason) {

    Completion {
        pieces = List.copyOf(pieces);
    }

    static Completion of(String text) {
        return new Completion(Tokens.pieces(text), false, "stop");
    }

    static Completion refusal(String text) {
        return new Completion(Tokens.pieces(text), true, "stop");
    }

    /** Cut after so many tokens, for this reason; unchanged when it is not that long. */
    Completion limited(int tokens, String reason) {
        int used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            used += pieces.get(i).tokens();
            if (used > tokens) {
                return new Completion(pieces.subList(0, i), refused, reason);
            }
        }
        return this;
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    Optional<String> content() {
        return refused ? Optional.empty() : Optional.of(text());
    }

    Optional<String> refusal() {
        return refused ? Optional.of(text()) : Optional.empty();
    }

    int tokens() {
        return pieces.stream().mapToInt(Piece::tokens).sum();
    }
}
