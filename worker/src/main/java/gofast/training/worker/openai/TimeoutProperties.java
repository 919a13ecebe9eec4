package gofast.training.worker.openai;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a call may take: to connect, to its first byte, between two bytes, and as a whole. A call that may bring many
 * tokens gets longer than {@code call}.
 */
@ConfigurationProperties("gofast.openai.timeout")
record TimeoutProperties(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("30s") Duration firstByte,
        @DefaultValue("15s") Duration betweenBytes,
        @DefaultValue("120s") Duration call) {
    /** Slower than this no model is worth waiting for. */
    private static final int SLOWEST_TOKENS_PER_SECOND = 60;

    TimeoutProperties {
        for (Duration timeout : List.of(connect, firstByte, betweenBytes, call)) {
            if (!timeout.isPositive()) {
                throw new IllegalArgumentException("every gofast.openai.timeout is longer than 0");
            }
        }
    }

    Duration callOf(int outputTokens) {
        Duration needed = Duration.ofSeconds(outputTokens / SLOWEST_TOKENS_PER_SECOND);
        return needed.compareTo(call) > 0 ? needed : call;
    }
}
