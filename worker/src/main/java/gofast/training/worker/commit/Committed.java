package gofast.training.worker.commit;

/** What became of an attempt. */
public enum Committed {
    SUCCEEDED,
    FAILED,
    /** The job waits for something it cannot help; the attempt does not count. */
    POSTPONED,
    /** Another worker has the job; nothing was written. */
    LEASE_LOST
}
