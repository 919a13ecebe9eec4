package gofast.training.worker.generate.outlined;

import gofast.training.job.JobFailure;
import java.time.Duration;

/** What follows from asking once. */
sealed interface Turn {
    /** Ask the same model again for what is still open. */
    record Again(JobFailure failure) implements Turn {}

    /** Ask the next model. */
    record NextModel(JobFailure failure) implements Turn {}

    /** Ask the next model; this one is down, and is asked again after so long at the earliest. */
    record Down(JobFailure failure, Duration backAfter) implements Turn {}

    /** The conversation is over. */
    record End(Chosen chosen) implements Turn {}
}
