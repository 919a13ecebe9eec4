package gofast.training.worker.openai;

import java.util.UUID;

/** What to ask a model, the form and the most tokens the answer may have, and for which job and athlete. */
public record ModelRequest(Prompt prompt, AnswerFormat format, int maxOutputTokens, UUID jobId, UUID athleteId) {
    /** The most tokens to ask this model for. */
    int outputTokensOf(Model model) {
        return Math.min(maxOutputTokens, model.maxOutputTokens());
    }
}
