package gofast.training.api.status;

import gofast.training.api.request.PreferWait;
import gofast.training.api.security.Caller;
import gofast.training.api.watch.AwaitJob;
import gofast.training.job.Job;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows a job to its athlete, to operators and to services, at once or when there is news of it. */
@RestController
class JobController {
    private final FindJob find;
    private final AwaitJob await;
    private final JobViews views;
    private final JobTag tags;

    JobController(FindJob find, AwaitJob await, JobViews views, JobTag tags) {
        this.find = find;
        this.await = await;
        this.views = views;
        this.tags = tags;
    }

    /** Spring answers with 304 where the client has this answer already. */
    @GetMapping("/api/jobs/{id}")
    ResponseEntity<JobView> show(@PathVariable String id, @RequestHeader HttpHeaders headers, Caller caller) {
        Job job = find.find(id, caller).orElseThrow();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return PreferWait.read(headers.getOrEmpty(PreferWait.HEADER))
                .flatMap(wish -> awaited(caller, job, headers, wish, answer))
                .map(view -> show(view, answer))
                .orElseGet(() -> show(views.of(job), answer));
    }

    private Optional<JobView> awaited(
            Caller caller, Job job, HttpHeaders headers, PreferWait wish, ResponseEntity.BodyBuilder answer) {
        Optional<JobView> view = await.await(caller, job.id(), views::of, isNewsFor(headers), wish.most());
        view.ifPresent(granted -> answer.header(PreferWait.APPLIED_HEADER, wish.applied()));
        return view;
    }

    /** Who knows a state of the job waits for another one, who knows none waits for the end. */
    private Predicate<JobView> isNewsFor(HttpHeaders headers) {
        List<ETag> known = headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> ETag.parse(header).stream())
                .toList();
        return job -> job.hasEnded() || !(known.isEmpty() || tags.isKnown(job, known));
    }

    private ResponseEntity<JobView> show(JobView job, ResponseEntity.BodyBuilder answer) {
        if (!job.hasEnded()) {
            answer.header(HttpHeaders.RETRY_AFTER, JobView.RETRY_AFTER_SECONDS);
        }
        return answer.eTag(tags.of(job).formattedTag()).body(job);
    }
}
