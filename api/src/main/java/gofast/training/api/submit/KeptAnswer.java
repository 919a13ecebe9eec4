package gofast.training.api.submit;

import java.util.UUID;

/** The answer to a submit: the job, and the body that showed it, as JSON. */
record KeptAnswer(UUID jobId, String body) {}
