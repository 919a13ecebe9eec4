package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;

/** The text of one answer on its way to its reader, held to what an answer may be. */
final class AnswerText {
    /** Far longer than the longest plan. */
    private static final int MOST_CHARACTERS = 2_000_000;

    /** No JSON has such a gap; models are known to fall into writing nothing else. */
    private static final int MOST_BLANKS = 1_000;

    private final AnswerReader<?> reader;
    private int characters;
    private int blanks;

    AnswerText(AnswerReader<?> reader) {
        this.reader = reader;
    }

    /** Passes a part on; a CallFailedException ends a call whose answer is none. */
    void accept(Completion part) throws CallFailedException {
        if (part.refusal().isPresent()) {
            throw new CallFailedException(Remedy.NONE, Failures.answerRefused("refusal"));
        }
        count(part.text());
        if (!part.text().isEmpty()) {
            reader.accept(part.text());
        }
        if (part.finishReason().isPresent()) {
            checkFinish(part.finishReason().get());
        }
    }

    private void count(String text) throws CallFailedException {
        characters += text.length();
        for (int i = 0; i < text.length(); i++) {
            blanks = Character.isWhitespace(text.charAt(i)) ? blanks + 1 : 0;
            if (blanks > MOST_BLANKS) {
                throw new CallFailedException(Remedy.RETRY, Failures.unavailable("blank answer"));
            }
        }
        if (characters > MOST_CHARACTERS) {
            throw new CallFailedException(Remedy.NONE, Failures.answerCut());
        }
    }

    private static void checkFinish(String reason) throws CallFailedException {
        switch (reason) {
            case "length" -> throw new CallFailedException(Remedy.NONE, Failures.answerCut());
            case "content_filter" ->
                throw new CallFailedException(Remedy.NONE, Failures.answerRefused("content filter"));
            default -> {}
        }
    }
}
