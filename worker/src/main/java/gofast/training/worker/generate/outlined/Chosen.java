package gofast.training.worker.generate.outlined;

import gofast.training.job.JobFailure;
import gofast.training.worker.generate.Generated;

/** How a conversation with models ended. */
sealed interface Chosen {
    /** Every week has its workouts. */
    record All() implements Chosen {}

    /** Some weeks are still open after everything that may be tried, and what happened last. */
    record Some(OpenWeeks open, JobFailure failure) implements Chosen {}

    /** Nobody may be asked now, and that is not the job's fault. */
    record Waits(Generated.Later later) implements Chosen {}
}
