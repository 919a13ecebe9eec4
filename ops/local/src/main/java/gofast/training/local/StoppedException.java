package gofast.training.local;

/** Somebody pressed Ctrl-C before the work was done. */
final class StoppedException extends RuntimeException {
    StoppedException() {
        super("Stopped");
    }
}
