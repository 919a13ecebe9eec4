package gofast.training.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule earliest = new RetrySchedule(() -> 0);
    private final RetrySchedule latest = new RetrySchedule(() -> 1);

    @Test
    void waitsSoonAndThenEverLonger() {
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> earliest.waitAfter(n, Duration.ZERO).orElseThrow()))
                .extracting(Duration::toSeconds)
                .containsExactly(5L, 300L, 1800L, 7200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);
    }

    @Test
    void addsUpToATenth() {
        assertThat(latest.waitAfter(2, Duration.ZERO)).contains(Duration.ofSeconds(330));
    }

    @Test
    void waitsAsLongAsTheReceiverAsksForButADayAtMost() {
        assertThat(earliest.waitAfter(1, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(earliest.waitAfter(2, Duration.ofMinutes(2))).contains(Duration.ofMinutes(5));
        assertThat(earliest.waitAfter(2, Duration.ofSeconds(-1))).contains(Duration.ofMinutes(5));
        assertThat(earliest.waitAfter(1, Duration.ofDays(30))).contains(Duration.ofDays(1));
        assertThat(earliest.waitAfter(10, Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void givesUpAfterTenAttempts() {
        assertThat(earliest.waitAfter(10, Duration.ZERO)).isEqualTo(Optional.empty());
    }
}
