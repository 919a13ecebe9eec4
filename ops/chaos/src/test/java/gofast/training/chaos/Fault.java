package gofast.training.chaos;

import java.time.Duration;
import java.time.Instant;

/**
 * A fault that was inflicted.
 *
 * @param process by the name it had then
 * @param lasted until it was mended, and what it hit answered again
 */
record Fault(FaultKind kind, String process, Instant at, Duration lasted) {}
