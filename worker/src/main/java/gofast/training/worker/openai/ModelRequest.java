package gofast.training.worker.openai;

import java.util.UUID;

/** What to ask a model: rules, question, the most tokens the answer may have, and for which job and athlete. */
public record ModelRequest(String system, String user, int maxOutputTokens, UUID jobId, UUID athleteId) {}
