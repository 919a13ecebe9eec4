package gofast.training.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class ReadsTest {
    @Test
    void refusesWhoseTurnDoesNotComeInTime() throws Exception {
        var reads = new Reads(Duration.ofMillis(10));
        var begun = new CountDownLatch(4);
        var over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> slow = Stream.generate(() -> threads.submit(() -> reads.read(() -> {
                        begun.countDown();
                        await(over);
                        return "read";
                    })))
                    .limit(4)
                    .toList();
            begun.await();

            assertThatExceptionOfType(TransientDataAccessResourceException.class)
                    .isThrownBy(() -> reads.read(() -> "too late"));

            over.countDown();
            for (Future<String> read : slow) {
                assertThat(read.get()).isEqualTo("read");
            }
        }
        assertThat(reads.read(() -> "in time")).isEqualTo("in time");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
