package gofast.training.worker.generate;

/** The job is another worker's by now: whatever this one still does for it is in vain. */
public final class LeaseLostException extends RuntimeException {
    public LeaseLostException() {
        super("the lease is lost");
    }
}
