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
                        .mapToObj(n -> earliest.waitAfter(n).orElseThrow()))
                .extracting(Duration::toSeconds)
                .containsExactly(5L, 300L, 1800L, 7200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);
    }

    @Test
    void addsUpToATenth() {
        assertThat(latest.waitAfter(2)).contains(Duration.ofSeconds(330));
    }

    @Test
    void givesUpAfterTenAttempts() {
        assertThat(earliest.waitAfter(10)).isEqualTo(Optional.empty());
    }
}
