package gofast.training.worker.openai;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a missing key. */
final class MissingApiKeyAnalyzer extends AbstractFailureAnalyzer<MissingApiKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingApiKeyException cause) {
        return new FailureAnalysis(
                "OPENAI_API_KEY is not set, so the worker cannot ask a model for plans.",
                "Set OPENAI_API_KEY to your key. To work without one, start the simulator and set OPENAI_API_KEY=simulator"
                        + " (and SIMULATOR_BASE_URL where it is not at http://localhost:8083/v1).",
                cause);
    }
}
