package gofast.training.api.status;

import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a job to its athlete, to operators and to services. */
@RestController
class JobController {
    private final FindJob find;
    private final JobViews views;

    JobController(FindJob find, JobViews views) {
        this.find = find;
        this.views = views;
    }

    @GetMapping("/api/jobs/{id}")
    ResponseEntity<JobView> show(@PathVariable String id, Caller caller) {
        Job job = find.find(id, caller).orElseThrow();
        var answer = ResponseEntity.ok();
        if (!job.state().isFinal()) {
            answer.header(HttpHeaders.RETRY_AFTER, JobView.RETRY_AFTER_SECONDS);
        }
        return answer.body(views.of(job));
    }
}
