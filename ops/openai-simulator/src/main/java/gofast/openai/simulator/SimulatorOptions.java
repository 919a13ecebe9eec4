package gofast.openai.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a simulator is set up.
 *
 * @param bindAddress the address to listen on; 0.0.0.0 for all
 * @param port 0 for any free port
 * @param timeToFirstToken from the request to the first byte of an answer
 * @param tokensPerSecond speed of an answer, 0 for as fast as possible
 * @param requestsPerMinute most requests of one model; when empty, none is refused
 * @param tokensPerMinute most tokens of one model, prompts and requested answers; when empty, none is refused
 * @param apiKey the only bearer token accepted; when empty, any but an empty one is
 */
public record SimulatorOptions(
        String bindAddress,
        int port,
        Duration timeToFirstToken,
        double tokensPerSecond,
        OptionalLong requestsPerMinute,
        OptionalLong tokensPerMinute,
        Optional<String> apiKey) {

    private static final SimulatorOptions DEFAULTS = new SimulatorOptions(
            "127.0.0.1", 0, Duration.ZERO, 0, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    public SimulatorOptions {
        require(port >= 0 && port <= 65_535, "port is " + port + ", not 0 to 65535");
        require(!timeToFirstToken.isNegative(), "timeToFirstToken is negative");
        require(tokensPerSecond >= 0 && tokensPerSecond <= 1e6, "tokensPerSecond is not 0 to 1000000");
        require(requestsPerMinute.orElse(1) > 0, "requestsPerMinute is not positive");
        require(tokensPerMinute.orElse(1) > 0, "tokensPerMinute is not positive");
        require(apiKey.isEmpty() || !apiKey.get().isBlank(), "apiKey is blank");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Loopback, any free port, no delays, any key. */
    public static SimulatorOptions defaults() {
        return DEFAULTS;
    }

    public SimulatorOptions withBindAddress(String value) {
        return new SimulatorOptions(
                value, port, timeToFirstToken, tokensPerSecond, requestsPerMinute, tokensPerMinute, apiKey);
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(
                bindAddress, value, timeToFirstToken, tokensPerSecond, requestsPerMinute, tokensPerMinute, apiKey);
    }

    public SimulatorOptions withTimeToFirstToken(Duration value) {
        return new SimulatorOptions(
                bindAddress, port, value, tokensPerSecond, requestsPerMinute, tokensPerMinute, apiKey);
    }

    public SimulatorOptions withTokensPerSecond(double value) {
        return new SimulatorOptions(
                bindAddress, port, timeToFirstToken, value, requestsPerMinute, tokensPerMinute, apiKey);
    }

    public SimulatorOptions withRequestsPerMinute(long value) {
        return new SimulatorOptions(
                bindAddress, port, timeToFirstToken, tokensPerSecond, OptionalLong.of(value), tokensPerMinute, apiKey);
    }

    public SimulatorOptions withTokensPerMinute(long value) {
        return new SimulatorOptions(
                bindAddress,
                port,
                timeToFirstToken,
                tokensPerSecond,
                requestsPerMinute,
                OptionalLong.of(value),
                apiKey);
    }

    public SimulatorOptions withApiKey(String value) {
        return new SimulatorOptions(
                bindAddress,
                port,
                timeToFirstToken,
                tokensPerSecond,
                requestsPerMinute,
                tokensPerMinute,
                Optional.of(value));
    }

    /** Without the key: options end up in logs. */
    @Override
    public String toString() {
        return "SimulatorOptions[%s:%d, first token after %s, %s tokens/s, %s]"
                .formatted(
                        bindAddress,
                        port,
                        timeToFirstToken,
                        tokensPerSecond,
                        apiKey.isPresent() ? "one key" : "any key");
    }
}
