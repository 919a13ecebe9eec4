package gofast.openai.simulator;

import java.time.Duration;

/** Time as the simulator sees it, so that tests need not wait. */
interface Pace {

    Pace REAL = new Pace() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;
}
