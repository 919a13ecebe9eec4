package gofast.training.worker.command;

/** What was asked for cannot be done; the message says in one line what could be. */
final class RefusedException extends RuntimeException {
    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
