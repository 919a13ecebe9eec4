package gofast.training.worker.run;

/** Why a job is taken from the thread that runs it. */
enum Recall {
    /** It was cancelled, or is another worker's by now: nothing is to be done for it. */
    LOST,
    /** It takes longer than any attempt may. */
    OVERDUE,
    /** The worker stops: the job is to go back to the queue. */
    STOPPING
}
