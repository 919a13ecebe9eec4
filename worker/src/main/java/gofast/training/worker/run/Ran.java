package gofast.training.worker.run;

import java.time.Duration;

/** What became of a message's job, as far as those need to know who take in messages. */
public sealed interface Ran {
    /** There was an attempt, or nothing to do. */
    record Done() implements Ran {}

    /** There is no such job, and never was. */
    record Unknown() implements Ran {}

    /** It has to wait for something that other jobs would have to wait for as well. */
    record Waits(String waitingFor, Duration delay) implements Ran {}
}
