package gofast.training.worker.commit;

/** What became of an attempt. */
public enum Committed {
    SUCCEEDED,
    FAILED,
    /** The attempt failed, and another one follows by itself. */
    RETRYING,
    /** The job waits for something it cannot help; the attempt does not count. */
    POSTPONED,
    /** The job is back in the queue, since this worker could not go on with it; the attempt does not count. */
    HANDED_BACK,
    /** The job was cancelled, or is another worker's; nothing was written. */
    LEASE_LOST
}
