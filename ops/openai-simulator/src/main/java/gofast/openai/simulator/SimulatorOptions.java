package gofast.openai.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * How a simulator is set up.
 *
 * @param bindAddress the address to listen on; 0.0.0.0 for all
 * @param port 0 for any free port
 * @param timeToFirstToken from the request to the first byte of an answer
 * @param tokensPerSecond speed of an answer, 0 for as fast as possible
 * @param apiKey the only bearer token accepted; when empty, any but an empty one is
 */
public record SimulatorOptions(
        String bindAddress, int port, Duration timeToFirstToken, double tokensPerSecond, Optional<String> apiKey) {

    private static final SimulatorOptions DEFAULTS =
            new SimulatorOptions("127.0.0.1", 0, Duration.ZERO, 0, Optional.empty());

    public SimulatorOptions {
        require(port >= 0 && port <= 65_535, "port is " + port + ", not 0 to 65535");
        require(!timeToFirstToken.isNegative(), "timeToFirstToken is negative");
        require(tokensPerSecond >= 0 && tokensPerSecond <= 1e6, "tokensPerSecond is not 0 to 1000000");
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
        return new SimulatorOptions(value, port, timeToFirstToken, tokensPerSecond, apiKey);
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(bindAddress, value, timeToFirstToken, tokensPerSecond, apiKey);
    }

    public SimulatorOptions withTimeToFirstToken(Duration value) {
        return new SimulatorOptions(bindAddress, port, value, tokensPerSecond, apiKey);
    }

    public SimulatorOptions withTokensPerSecond(double value) {
        return new SimulatorOptions(bindAddress, port, timeToFirstToken, value, apiKey);
    }

    public SimulatorOptions withApiKey(String value) {
        return new SimulatorOptions(bindAddress, port, timeToFirstToken, tokensPerSecond, Optional.of(value));
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
