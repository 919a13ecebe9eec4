package gofast.training.chaos;

import java.time.Duration;
import java.time.Instant;

/**
 * A fault that was inflicted.
 *
 * @param process by the name it had then
 * @param lasted until it was mended, or the process was told to start again
 */
record Fault(FaultKind kind, String process, Instant at, Duration lasted) {}
