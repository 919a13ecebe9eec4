package gofast.training.worker.openai;

/** Takes the text of one answer piece by piece, as it is written. Each try of a call gets a reader of its own. */
public interface AnswerReader<T> {
    void accept(String piece);

    /** What the whole text says. */
    T finish();
}
