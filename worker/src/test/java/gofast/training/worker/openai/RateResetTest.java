package gofast.training.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateResetTest {
    @ParameterizedTest
    @CsvSource({
        "12ms, PT0.012S",
        "1.5s, PT1.5S",
        "59.899s, PT59.899S",
        "6m0s, PT6M",
        "1h2m3s, PT1H2M3S",
        "1m, PT1M",
        "0s, PT0S",
        "' 2s ', PT2S"
    })
    void readsDurationsAsTheApiWritesThem(String text, Duration duration) {
        assertThat(RateReset.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "-1s", "1s2m", "1e9s", "99999999999999s", "PT1S", "soon"})
    void readsNothingElse(String text) {
        assertThat(RateReset.parse(text)).isEmpty();
    }
}
