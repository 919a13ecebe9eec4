package gofast.openai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {

    private final FakePace pace = new FakePace();
    private final RateLimits limits = new RateLimits("gpt-4o-mini", SimulatorOptions.defaults(), pace);

    @Test
    void countsDownAndFillsUpAgain() {
        limits.take(5_000_000);
        Map<String, String> headers = limits.take(0).headers();
        assertThat(headers).containsEntry("x-ratelimit-remaining-tokens", "5000000");
        assertThat(headers).containsEntry("x-ratelimit-reset-tokens", "30s");
        assertThat(headers).containsEntry("x-ratelimit-remaining-requests", "9998");
        pace.sleep(Duration.ofSeconds(30));
        assertThat(limits.take(0).headers()).containsEntry("x-ratelimit-remaining-tokens", "10000000");
    }

    @Test
    void neverGoesBelowZero() {
        limits.take(9_000_000);
        assertThat(limits.take(9_000_000).headers()).containsEntry("x-ratelimit-remaining-tokens", "0");
    }

    private RateLimits set(int requestsPerMinute, int tokensPerMinute) {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withRequestsPerMinute(requestsPerMinute)
                .withTokensPerMinute(tokensPerMinute);
        return new RateLimits("gpt-4o-mini", options, pace);
    }

    private static Fault.Respond refused(Admission admission) {
        return (Fault.Respond) admission.refusal().orElseThrow();
    }

    @Test
    void refusesNothingUnlessSet() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(limits.take(100_000).refusal()).isEmpty();
        }
    }

    @Test
    void refusesRequestsOverTheLimitAndSaysHowLong() {
        RateLimits three = set(3, 1_000_000);
        three.take(0);
        three.take(0);
        assertThat(three.take(0).headers()).containsEntry("x-ratelimit-remaining-requests", "0");
        Fault.Respond refused = refused(three.take(0));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("retry-after-ms", "20000").containsEntry("retry-after", "20");
        assertThat(refused.body()).contains("\"rate_limit_exceeded\"", "\"requests\"", "Please try again in 20s");
    }

    @Test
    void takesARequestAgainAfterTheWaitItNamed() {
        RateLimits limited = set(1_000, 100);
        limited.take(70);
        Fault.Respond refused = refused(limited.take(60));
        assertThat(refused.headers()).containsEntry("retry-after-ms", "18000");
        pace.sleep(Duration.ofMillis(17_900));
        assertThat(limited.take(60).refusal()).isPresent();
        pace.sleep(Duration.ofMillis(100));
        assertThat(limited.take(60).refusal()).isEmpty();
    }

    @Test
    void takesNothingForARefusedRequest() {
        RateLimits limited = set(10, 100);
        limited.take(90);
        assertThat(limited.take(50).headers())
                .containsEntry("x-ratelimit-remaining-requests", "9")
                .containsEntry("x-ratelimit-remaining-tokens", "10");
        assertThat(limited.take(10).refusal()).isEmpty();
    }

    @Test
    void namesNoWaitForARequestThatNeverFits() {
        Fault.Respond refused = refused(set(10, 100).take(101));
        assertThat(refused.body()).contains("Request too large", "\"tokens\"");
        assertThat(refused.headers()).doesNotContainKeys("retry-after", "retry-after-ms");
    }

    @ParameterizedTest
    @CsvSource({"0,0ms", "11.2,12ms", "999,999ms", "1000,1s", "1510,1.6s", "59990,1m0s", "360000,6m0s", "92300,1m32.3s"
    })
    void writesTimesAsTheApiDoes(double millis, String text) {
        assertThat(Allowance.text(millis)).isEqualTo(text);
    }
}
