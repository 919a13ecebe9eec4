package gofast.training.worker.openai;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts calls by model and outcome, what they took and cost, and how long they and their first pieces took. */
final class CallMetrics {
    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ended(CallRecord call) {
        meters.counter("gofast.model.calls", "model", call.model(), "outcome", call.outcome())
                .increment();
        tokens(call.model(), "input", call.tokens().input());
        tokens(call.model(), "cached", call.tokens().cached());
        tokens(call.model(), "output", call.tokens().output());
        meters.counter("gofast.model.usd", "model", call.model())
                .increment(call.usd().doubleValue());
        timer("gofast.model.call", call.model()).record(call.timing().duration());
        call.timing().toFirstToken().ifPresent(timer("gofast.model.first.token", call.model())::record);
    }

    private void tokens(String model, String kind, long count) {
        meters.counter("gofast.model.tokens", "model", model, "kind", kind).increment((double) count);
    }

    /** How long a call waited for room within the model's limits. */
    void waited(Model model, Duration wait) {
        timer("gofast.model.limit.wait", model.name()).record(wait);
    }

    /** 1 while nobody asks the model. */
    void circuit(String model, CircuitBreaker circuit) {
        Gauge.builder(
                        "gofast.model.circuit.open",
                        circuit,
                        state -> state.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .tag("model", model)
                .register(meters);
    }

    private Timer timer(String name, String model) {
        return meters.timer(name, "model", model);
    }
}
