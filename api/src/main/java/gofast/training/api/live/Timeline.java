package gofast.training.api.live;

import gofast.training.api.status.JobViews;
import gofast.training.api.watch.Reads;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What streams read: jobs and the lines of their timelines, each in its turn. */
@Component
class Timeline {
    private final JobStore jobs;
    private final JobEventStore events;
    private final JobViews views;
    private final Reads reads;

    Timeline(JobStore jobs, JobEventStore events, JobViews views, Reads reads) {
        this.jobs = jobs;
        this.events = events;
        this.views = views;
        this.reads = reads;
    }

    Job job(UUID id) {
        return reads.read(() -> jobs.find(id))
                .orElseThrow(() -> new IllegalStateException("Job " + id + " is gone, though jobs are never deleted"));
    }

    /** The job as clients see it, which may have changed since it was read. */
    JobViews.Shown show(Job job) {
        return reads.read(() -> views.show(job));
    }

    /** The next lines after this number, a batch of them at most. */
    List<JobEvent> after(UUID job, int sequence) {
        return reads.read(() -> events.after(job, sequence));
    }

    /** The weeks after this number, up to the last, a batch of them at most. */
    List<JobEvent> weeks(UUID job, int sequence, int last) {
        return reads.read(() -> events.weeks(job, sequence, last));
    }
}
