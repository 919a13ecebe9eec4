package gofast.training.api.watch;

import gofast.training.api.security.Caller;
import gofast.training.api.watch.Followers.Kind;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a request wait for a job. Each wait reads the job once, and again only when the job has changed. */
@Component
public class AwaitJob {
    private final JobStore jobs;
    private final JobWatch watch;
    private final Reads reads;
    private final Followers followers;

    AwaitJob(JobStore jobs, JobWatch watch, Reads reads, Followers followers) {
        this.jobs = jobs;
        this.watch = watch;
        this.reads = reads;
        this.followers = followers;
    }

    /** The job when it has ended, or as it is when the time is over; empty where the caller may not wait. */
    public Optional<Job> awaitEnd(Caller caller, Job job, Duration most) {
        return await(caller, job.id(), now -> now, now -> now.state().isFinal(), most);
    }

    /**
     * The job in the form asked for when it is as it is waited for, or as it is when the time is over or the api goes down;
     * empty where the caller waits for as many as one may already.
     */
    public <T> Optional<T> await(Caller caller, UUID job, Function<Job, T> form, Predicate<T> enough, Duration most) {
        return followers.enter(caller, Kind.POLL).map(place -> {
            try (place) {
                return await(job, () -> form.apply(find(job)), enough, most);
            }
        });
    }

    private <T> T await(UUID job, Supplier<T> look, Predicate<T> enough, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try (Watch changes = watch.watch(job)) {
            T now = reads.read(look);
            while (!enough.test(now) && changes.await(Duration.ofNanos(end - System.nanoTime()))) {
                now = reads.read(look);
            }
            return now;
        }
    }

    private Job find(UUID job) {
        return jobs.find(job)
                .orElseThrow(() -> new IllegalStateException("Job " + job + " is gone, though jobs are never deleted"));
    }
}
