package gofast.training.api.status;

import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import java.time.Duration;
import java.util.Optional;

/** Lets a request wait for a job's end. */
public interface AwaitEnd {
    /** The job when it has ended, or as it is when the time is over; empty where the caller may not wait. */
    Optional<Job> awaitEnd(Caller caller, Job job, Duration most);
}
