package gofast.training.worker.openai;

import java.time.Duration;

/** Waits. */
interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
