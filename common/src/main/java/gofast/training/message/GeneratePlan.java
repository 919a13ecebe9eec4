package gofast.training.message;

import java.util.UUID;

/** The message that a job waits. It carries nothing that could go stale; the job row is the truth. */
public record GeneratePlan(int version, UUID jobId) {
    /** The version this code writes and reads. */
    public static final int VERSION = 1;
}
