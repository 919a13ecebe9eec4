package gofast.training.api.status;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import org.springframework.stereotype.Component;

/** Finds a job for somebody who may read or cancel it. */
@Component
public class FindJob {
    private final JobStore jobs;

    FindJob(JobStore jobs) {
        this.jobs = jobs;
    }

    /** One that the caller may see. */
    public Checked<Job> find(String id, Caller caller) {
        return find(id).then(job -> caller.mayRead(job.subject()) ? Checked.passed(job) : notYours());
    }

    /** One that the caller may cancel. */
    Checked<Job> cancellable(String id, Caller caller) {
        return find(id).then(job -> caller.mayCancelFor(job.subject()) ? Checked.passed(job) : notYours());
    }

    private Checked<Job> find(String id) {
        return Checked.present(
                Values.id(id).flatMap(jobs::find),
                ProblemType.JOB_NOT_FOUND,
                "There is no job with this id; GET /api/jobs lists yours.");
    }

    private static Checked<Job> notYours() {
        return Checked.refused(ProblemType.NOT_YOUR_JOB, "The job belongs to another athlete; ask for your own.");
    }
}
