package gofast.training.worker.openai;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call, for the books. The outcome is {@code answered}, the code of its failure, {@code cancelled}, or {@code broken-off} by
 * a fault of ours; the tokens of a call that broke off are estimated; the request id is the provider's.
 */
public record CallRecord(
        UUID jobId,
        String model,
        String prompt,
        Tokens tokens,
        BigDecimal usd,
        Timing timing,
        String outcome,
        Optional<String> requestId) {
    /** When it began, and how long it took to the first piece of the answer and to the end. */
    public record Timing(Instant startedAt, Optional<Duration> toFirstToken, Duration duration) {}
}
