package gofast.training.worker.intake;

/** Those who take messages from the queue. */
interface Consumers {
    /** Ends them, without waiting for the jobs they run. */
    void stop();

    /** Starts so many, or changes their number; where they still end, later. */
    void start(int number);

    /** Whether messages come in, or would if there were any. */
    boolean areThere();
}
