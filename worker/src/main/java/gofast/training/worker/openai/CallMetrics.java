package gofast.training.worker.openai;

import gofast.training.job.JobFailure;
import gofast.training.worker.openai.Completion.Usage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** Counts calls by model and outcome, and the tokens they took. */
final class CallMetrics {
    private final MeterRegistry meters;

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(Model model, Optional<Usage> usage) {
        calls(model, "answered");
        usage.ifPresent(tokens -> {
            tokens(model, "prompt", tokens.prompt());
            tokens(model, "completion", tokens.completion());
        });
    }

    void failed(Model model, JobFailure failure) {
        calls(model, failure.code());
    }

    private void calls(Model model, String outcome) {
        meters.counter("gofast.model.calls", "model", model.name(), "outcome", outcome)
                .increment();
    }

    private void tokens(Model model, String kind, long count) {
        meters.counter("gofast.model.tokens", "model", model.name(), "kind", kind)
                .increment((double) count);
    }
}
