package gofast.training.api.status;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import gofast.training.job.JobStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a job to its athlete, to operators and to services. */
@RestController
class JobController {
    private final JobStore jobs;

    JobController(JobStore jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/api/jobs/{id}")
    ResponseEntity<JobView> show(@PathVariable String id, Caller caller) {
        Job job = find(id).then(found -> readableBy(caller, found)).orElseThrow();
        var answer = ResponseEntity.ok();
        if (!job.state().isFinal()) {
            answer.header(HttpHeaders.RETRY_AFTER, JobView.RETRY_AFTER_SECONDS);
        }
        return answer.body(JobView.of(job));
    }

    private Checked<Job> find(String id) {
        return Checked.present(
                Values.id(id).flatMap(jobs::find),
                ProblemType.JOB_NOT_FOUND,
                "There is no job with this id; take it from the answer to your request to generate a plan.");
    }

    private static Checked<Job> readableBy(Caller caller, Job job) {
        return caller.mayRead(job.subject())
                ? Checked.passed(job)
                : Checked.refused(ProblemType.NOT_YOUR_JOB, "The job belongs to another athlete; ask for your own.");
    }
}
