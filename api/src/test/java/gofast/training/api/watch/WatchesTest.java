package gofast.training.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchesTest {
    private static final int MANY = 10_000;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Watches watches = new Watches();

    @Test
    void wakesThoseWhoWatchTheJobAndNobodyElse() throws Exception {
        List<UUID> jobs = Stream.generate(Ids::next).limit(MANY).toList();
        var looks = new AtomicInteger();
        var watching = new CountDownLatch(MANY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waits = jobs.stream()
                    .map(job -> threads.submit(() -> {
                        try (Watch watch = watches.add(job)) {
                            watching.countDown();
                            boolean isWoken = watch.await(LONG);
                            looks.incrementAndGet();
                            return isWoken;
                        }
                    }))
                    .toList();
            watching.await();

            for (int i = 0; i < 10; i++) {
                watches.wake(jobs.get(i));
                assertThat(waits.get(i).get()).isTrue();
            }
            assertThat(looks).hasValue(10);
            assertThat(watches.jobs()).isEqualTo(MANY - 10);

            watches.wakeAll();
            for (Future<Boolean> wait : waits) {
                assertThat(wait.get()).isTrue();
            }
        }
        assertThat(watches.jobs()).isZero();
    }

    @Test
    void remembersOneWakeForAllThatHappenedBeforeTheLook() {
        UUID job = Ids.next();
        try (Watch watch = watches.add(job)) {
            IntStream.range(0, 100).forEach(i -> watches.wake(job));

            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.await(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void wakesEverybodyWhoWatchesTheSameJob() {
        UUID job = Ids.next();
        try (Watch one = watches.add(job);
                Watch other = watches.add(job)) {
            watches.wake(job);

            assertThat(one.await(LONG)).isTrue();
            assertThat(other.await(LONG)).isTrue();
        }
        assertThat(watches.jobs()).isZero();
    }

    @Test
    void letsNobodyWaitOnceClosed() {
        UUID job = Ids.next();
        try (Watch before = watches.add(job)) {
            watches.close();
            try (Watch after = watches.add(job)) {
                assertThat(before.await(LONG)).isFalse();
                assertThat(after.await(LONG)).isFalse();
                assertThat(after.isOver()).isTrue();
            }
        }
    }
}
