package gofast.training.local;

/** The system cannot start; the message is a sentence for the person who started it. */
final class CannotStartException extends RuntimeException {
    CannotStartException(String sentence) {
        super(sentence);
    }

    CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
