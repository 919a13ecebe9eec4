package gofast.training.worker.commit;

/** What became of an attempt. */
public enum Committed {
    SUCCEEDED,
    FAILED,
    /** Another worker has the job; nothing was written. */
    LEASE_LOST
}
