package gofast.training.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import gofast.training.job.ClaimedJob;
import gofast.training.job.JobFailure;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private final Retries longest = new Retries(() -> 0);

    @ParameterizedTest
    @CsvSource({"1, 30s", "2, 2m", "3, 10m", "4, 10m"})
    void waitsLongerAfterEachAttempt(int attempt, String delay) {
        assertThat(longest.delayAfter(attempt(attempt))).isEqualTo(Duration.parse("PT" + delay));
    }

    @Test
    void leavesAQuarterToChance() {
        assertThat(new Retries(() -> 0.5).delayAfter(attempt(1))).isEqualTo(Duration.ofMillis(26_250));
    }

    @ParameterizedTest
    @CsvSource({
        "model-unavailable, true",
        "model-not-found, true",
        "model-busy, true",
        "answer-cut, true",
        "answer-unreadable, true",
        "weeks-rejected, true",
        "plan-rejected, true",
        "took-too-long, true",
        "model-request-refused, false",
        "answer-refused, false",
        "token-limit, false",
        "training-plan-not-draft, false",
        "workers-lost, false",
        "internal-error, false"
    })
    void triesAgainWhatMayPass(String code, boolean again) {
        var failure = new JobFailure(code, "Something happened.", true);
        assertThat(longest.mayHelp(attempt(4), failure)).isEqualTo(again);
        assertThat(longest.mayHelp(attempt(5), failure)).isFalse();
    }

    private static ClaimedJob attempt(int number) {
        UUID id = UUID.randomUUID();
        return new ClaimedJob(id, id, id, number, id);
    }
}
