package gofast.training.chaos;

/** A part of the system that can be killed and started again. */
interface Victim {
    /** As in "worker-2.3": the third start of the second worker. */
    String name();

    void kill();

    /** Begins a start; it answers later. */
    void start();

    boolean answers();
}
