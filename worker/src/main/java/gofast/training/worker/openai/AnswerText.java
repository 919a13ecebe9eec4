package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import gofast.training.worker.openai.CallFailedException.Remedy;
import java.util.Optional;

/** The text of one answer on its way to its reader, held to what an answer may be. */
final class AnswerText {
    /** Far longer than the longest plan. */
    private static final int MOST_CHARACTERS = 2_000_000;

    /** No JSON has such a gap; models are known to fall into writing nothing else. */
    private static final int MOST_BLANKS = 1_000;

    private final AnswerReader<?> reader;
    private final CallTrace trace;
    private Optional<JobFailure> defect = Optional.empty();
    private int characters;
    private int blanks;

    AnswerText(AnswerReader<?> reader, CallTrace trace) {
        this.reader = reader;
        this.trace = trace;
    }

    /** Passes a part on; the failure ends a call that would bring nothing but more of the same. */
    void accept(Completion part) throws CallFailedException {
        part.usage().ifPresent(trace::tokens);
        part.defect().ifPresent(found -> defect = Optional.of(found));
        if (!part.text().isEmpty()) {
            trace.text(part.text());
            count(part.text());
            reader.accept(part.text());
        }
    }

    private void count(String text) throws CallFailedException {
        characters += text.length();
        for (int i = 0; i < text.length(); i++) {
            blanks = Character.isWhitespace(text.charAt(i)) ? blanks + 1 : 0;
            if (blanks > MOST_BLANKS) {
                throw new CallFailedException(Remedy.ASK_ANEW, Failures.unavailable("blank answer"));
            }
        }
        if (characters > MOST_CHARACTERS) {
            throw new CallFailedException(Remedy.NONE, Failures.answerCut());
        }
    }

    /** The text is over; the failure says that it is no full answer. What it took is told after the reason it ended for. */
    void end() throws CallFailedException {
        if (defect.isPresent()) {
            throw new CallFailedException(Remedy.OTHER_MODEL, defect.get());
        }
    }
}
