package gofast.training.worker.openai;

/** The tokens of a call; {@code cached} of the input were in the provider's cache. */
public record Tokens(long input, long cached, long output) {
    static final Tokens NONE = new Tokens(0, 0, 0);

    /** About as many characters make a token of English or JSON. */
    private static final int CHARACTERS = 4;

    public Tokens {
        if (cached < 0 || cached > input || output < 0) {
            throw new IllegalArgumentException("tokens are counted from 0, and no more are cached than there are");
        }
    }

    /** What a server says a call took; a count that cannot be is taken for the nearest that can. */
    static Tokens told(long input, long cached, long output) {
        long atLeastNone = Math.max(0, input);
        return new Tokens(atLeastNone, Math.clamp(cached, 0, atLeastNone), Math.max(0, output));
    }

    /** What a call took whose server did not say: by the length of question and answer. */
    static Tokens estimated(long questionCharacters, long answerCharacters) {
        return new Tokens(questionCharacters / CHARACTERS, 0, answerCharacters / CHARACTERS);
    }
}
