package gofast.training.job;

/** Why a job failed: a stable code, a sentence for people, and whether submitting again may help. */
public record JobFailure(String code, String detail, boolean retryable) {}
