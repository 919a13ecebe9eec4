package gofast.training.api.status;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import gofast.training.api.watch.Reads;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a job for somebody who may read or cancel it. */
@Component
public class FindJob {
    private final JobStore jobs;
    private final Reads reads;

    FindJob(JobStore jobs, Reads reads) {
        this.jobs = jobs;
        this.reads = reads;
    }

    /** One that the caller may see; many may ask for one at once, and take turns. */
    public Checked<Job> find(String id, Caller caller) {
        return find(Values.id(id).flatMap(known -> reads.read(() -> jobs.find(known))))
                .then(job -> caller.mayRead(job.subject()) ? Checked.passed(job) : notYours());
    }

    /** One that the caller may cancel. */
    Checked<Job> cancellable(String id, Caller caller) {
        return find(Values.id(id).flatMap(jobs::find))
                .then(job -> caller.mayCancelFor(job.subject()) ? Checked.passed(job) : notYours());
    }

    private static Checked<Job> find(Optional<Job> job) {
        return Checked.present(
                job, ProblemType.JOB_NOT_FOUND, "There is no job with this id; GET /api/jobs lists yours.");
    }

    private static Checked<Job> notYours() {
        return Checked.refused(ProblemType.NOT_YOUR_JOB, "The job belongs to another athlete; ask for your own.");
    }
}
