package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {

    private final FakePace pace = new FakePace();
    private final RateLimits limits = new RateLimits(pace);

    @Test
    void countsDownAndFillsUpAgain() {
        limits.take(5_000_000);
        Map<String, String> headers = limits.take(0);
        assertThat(headers).containsEntry("x-ratelimit-remaining-tokens", "5000000");
        assertThat(headers).containsEntry("x-ratelimit-reset-tokens", "30s");
        assertThat(headers).containsEntry("x-ratelimit-remaining-requests", "9998");
        pace.sleep(Duration.ofSeconds(30));
        assertThat(limits.take(0)).containsEntry("x-ratelimit-remaining-tokens", "10000000");
    }

    @Test
    void neverGoesBelowZero() {
        limits.take(9_000_000);
        assertThat(limits.take(9_000_000)).containsEntry("x-ratelimit-remaining-tokens", "0");
    }

    @ParameterizedTest
    @CsvSource({"0,0ms", "11.2,12ms", "999,999ms", "1000,1s", "1510,1.6s", "59990,1m0s", "360000,6m0s", "92300,1m32.3s"
    })
    void writesTimesAsTheApiDoes(double millis, String text) {
        assertThat(RateLimits.reset(millis)).isEqualTo(text);
    }
}
