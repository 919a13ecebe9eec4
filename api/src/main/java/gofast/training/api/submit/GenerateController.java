package gofast.training.api.submit;

import gofast.training.api.request.JsonBody;
import gofast.training.api.security.Caller;
import gofast.training.api.status.JobView;
import gofast.training.api.status.JobViews;
import gofast.training.job.Job;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a request to generate a plan with a job at once. */
@RestController
class GenerateController {
    private final JsonBody json;
    private final Submit submit;
    private final JobViews views;

    GenerateController(JsonBody json, Submit submit, JobViews views) {
        this.json = json;
        this.submit = submit;
        this.views = views;
    }

    @PostMapping(
            path = "/api/training-plan/generate",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> generate(Caller caller, InputStream body) {
        Job job = json.read(body)
                .then(GenerateRequest::read)
                .then(request -> submit.submit(caller, request))
                .orElseThrow();
        return ResponseEntity.accepted()
                .location(URI.create(JobView.path(job.id())))
                .header(HttpHeaders.RETRY_AFTER, JobView.RETRY_AFTER_SECONDS)
                .body(views.of(job));
    }
}
