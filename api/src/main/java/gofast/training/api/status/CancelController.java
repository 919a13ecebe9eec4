package gofast.training.api.status;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.security.Caller;
import gofast.training.job.CancelJob;
import gofast.training.job.Job;
import gofast.training.job.JobState;
import gofast.training.job.JobStore;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cancels a job for its athlete or an operator; cancelling it twice is cancelling it once. */
@RestController
class CancelController {
    private final FindJob find;
    private final CancelJob cancel;
    private final JobStore jobs;
    private final JobViews views;

    CancelController(FindJob find, CancelJob cancel, JobStore jobs, JobViews views) {
        this.find = find;
        this.cancel = cancel;
        this.jobs = jobs;
        this.views = views;
    }

    @PostMapping(path = "/api/jobs/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView cancel(@PathVariable String id, Caller caller) {
        return find.cancellable(id, caller)
                .then(job -> cancelled(job.id()))
                .then(job -> Checked.passed(views.of(job)))
                .orElseThrow();
    }

    private Checked<Job> cancelled(UUID id) {
        Job job = cancel.cancel(id).or(() -> jobs.find(id)).orElseThrow();
        return job.state() == JobState.CANCELLED
                ? Checked.passed(job)
                : Checked.refused(
                        ProblemType.JOB_ALREADY_ENDED,
                        "The job has ended as %s, so there is nothing to cancel."
                                .formatted(job.state().code()));
    }
}
