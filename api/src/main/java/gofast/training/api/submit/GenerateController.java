package gofast.training.api.submit;

import gofast.training.api.request.JsonBody;
import gofast.training.api.request.PreferWait;
import gofast.training.api.security.Caller;
import gofast.training.api.status.JobView;
import gofast.training.api.status.JobViews;
import gofast.training.api.watch.AwaitJob;
import gofast.training.job.JobStore;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers a request to generate a plan with a job at once, or with its end, if the client would wait and it comes in time. */
@RestController
class GenerateController {
    private final JsonBody json;
    private final Submit submit;
    private final SubmitOnce submitOnce;
    private final JobStore jobs;
    private final AwaitJob await;
    private final JobViews views;

    GenerateController(
            JsonBody json, Submit submit, SubmitOnce submitOnce, JobStore jobs, AwaitJob await, JobViews views) {
        this.json = json;
        this.submit = submit;
        this.submitOnce = submitOnce;
        this.jobs = jobs;
        this.await = await;
        this.views = views;
    }

    @PostMapping(
            path = "/api/training-plan/generate",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> generate(Caller caller, @RequestHeader HttpHeaders headers, InputStream body) {
        GenerateRequest request = json.read(body).then(GenerateRequest::read).orElseThrow();
        Optional<IdempotencyKey> key =
                IdempotencyKey.read(headers.getOrEmpty(IdempotencyKey.HEADER)).orElseThrow();
        return request.validateOnly()
                ? ResponseEntity.ok(DryRun.of(submit.check(caller, request).orElseThrow()))
                : answer(
                        caller,
                        submitOnce.submit(caller, key, request).orElseThrow(),
                        PreferWait.read(headers.getOrEmpty(PreferWait.HEADER)));
    }

    private ResponseEntity<?> answer(Caller caller, KeptAnswer answer, Optional<PreferWait> prefer) {
        return prefer.<ResponseEntity<?>>flatMap(wish -> waited(caller, answer.jobId(), wish))
                .orElseGet(() -> underWay(answer.jobId()).body(answer.body()));
    }

    private Optional<ResponseEntity<JobView>> waited(Caller caller, UUID id, PreferWait wish) {
        return jobs.find(id)
                .flatMap(job -> await.awaitEnd(caller, job, wish.most()))
                .map(views::of)
                .map(job -> (job.hasEnded() ? ended(id) : underWay(id))
                        .header(PreferWait.APPLIED_HEADER, wish.applied())
                        .body(job));
    }

    private static ResponseEntity.BodyBuilder ended(UUID id) {
        return ResponseEntity.ok().location(URI.create(JobView.path(id)));
    }

    private static ResponseEntity.BodyBuilder underWay(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create(JobView.path(id)))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, JobView.RETRY_AFTER_SECONDS);
    }
}
