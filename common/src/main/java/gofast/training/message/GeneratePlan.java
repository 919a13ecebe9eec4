package gofast.training.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;

/**
 * The message that a job waits. It carries nothing that could go stale; the job row is the truth. Fields that this code does
 * not know are left alone: a newer api may write them.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GeneratePlan(int version, UUID jobId) {
    /** The version this code writes and reads. */
    public static final int VERSION = 1;

    public GeneratePlan {
        Objects.requireNonNull(jobId, "jobId");
    }
}
