package gofast.training.worker.openai;

import gofast.training.worker.openai.CallFailedException.Remedy;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Stops asking a model whose service is down: after half of the last calls failed for its own reasons, nobody asks for half
 * a minute, then a few try. Refusals, limits and answers that make no sense say nothing about the service. Safe for use by
 * threads.
 */
final class Circuits {
    private static final int CALLS = 20;
    private static final int FEWEST_CALLS = 10;
    private static final int FAILURE_PERCENT = 50;
    private static final int TRIALS = 3;
    private static final Duration OPEN = Duration.ofSeconds(30);

    private final CircuitBreakerConfig config;
    private final CallMetrics metrics;
    private final Map<String, CircuitBreaker> byModel = new ConcurrentHashMap<>();

    Circuits(Clock clock, CallMetrics metrics) {
        this.metrics = metrics;
        this.config = CircuitBreakerConfig.custom()
                .slidingWindow(CALLS, FEWEST_CALLS, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(FAILURE_PERCENT)
                .waitDurationInOpenState(OPEN)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .clock(clock)
                .build();
    }

    /** The failure says that the circuit is open; otherwise the caller tells how the call went, and closes. */
    Permission enter(Model model) throws CallFailedException {
        CircuitBreaker circuit = byModel.computeIfAbsent(model.name(), this::circuit);
        if (!circuit.tryAcquirePermission()) {
            throw new CallFailedException(Remedy.DOWN, Failures.unavailable("circuit open"), Optional.of(OPEN));
        }
        return new Permission(circuit);
    }

    private CircuitBreaker circuit(String model) {
        var circuit = CircuitBreaker.of(model, config);
        metrics.circuit(model, circuit);
        return circuit;
    }

    /** The right to one call. It is given back unused where the call said nothing about the service. For one thread. */
    static final class Permission implements AutoCloseable {
        private final CircuitBreaker circuit;
        private boolean isUsed;

        private Permission(CircuitBreaker circuit) {
            this.circuit = circuit;
        }

        void answered() {
            isUsed = true;
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        }

        void failed(CallFailedException failure) {
            if (failure.remedy() == Remedy.RETRY) {
                isUsed = true;
                circuit.onError(0, TimeUnit.NANOSECONDS, failure);
            }
        }

        @Override
        public void close() {
            if (!isUsed) {
                circuit.releasePermission();
            }
        }
    }
}
