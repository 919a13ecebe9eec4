package gofast.training.worker.generate.outlined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AtOnceTest {
    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void givesTheResultsInTheOrderOfTheThings() throws Exception {
        var secondIsDone = new CountDownLatch(1);

        List<Integer> results = AtOnce.all(List.of(1, 2), number -> {
            if (number == 1) {
                secondIsDone.await();
            } else {
                secondIsDone.countDown();
            }
            return number * 10;
        });

        assertThat(results).containsExactly(10, 20);
    }

    @Test
    void hasNothingToDoWithoutThings() throws Exception {
        assertThat(AtOnce.all(List.of(), thing -> thing)).isEmpty();
    }

    @Test
    void interruptsTheOthersWhenOneFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AtOnce.all(List.of("waits", "fails", "waits"), this::waitsOrFails))
                .withMessage("fails");
        assertThat(interrupted).hasValue(2);
    }

    @Test
    void interruptsAllWhenItIsInterrupted() throws Exception {
        Thread caller = Thread.currentThread();
        var started = new CountDownLatch(2);
        Thread interrupter = Thread.startVirtualThread(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            caller.interrupt();
        });

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> AtOnce.all(List.of("waits", "waits"), what -> {
                    started.countDown();
                    return waitsOrFails(what);
                }));
        interrupter.join();
        assertThat(interrupted).hasValue(2);
    }

    private String waitsOrFails(String what) throws InterruptedException {
        if (what.equals("fails")) {
            throw new IllegalStateException(what);
        }
        try {
            never.await();
            return what;
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
    }
}
