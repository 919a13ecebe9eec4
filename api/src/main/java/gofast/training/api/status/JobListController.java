package gofast.training.api.status;

import gofast.training.api.page.Cursor;
import gofast.training.api.page.Page;
import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Parameters;
import gofast.training.api.security.Caller;
import gofast.training.job.Job;
import gofast.training.job.JobListStore;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the jobs of an athlete. */
@RestController
class JobListController {
    private static final String PATH = "/api/jobs";

    private final JobListStore lists;
    private final JobViews views;

    JobListController(JobListStore lists, JobViews views) {
        this.lists = lists;
        this.views = views;
    }

    @GetMapping(PATH)
    JobList list(
            Caller caller,
            @RequestParam Optional<String> trainingPlanId,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> athlete,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor) {
        return list(
                caller,
                Parameters.NONE
                        .with("trainingPlanId", trainingPlanId)
                        .with("state", state)
                        .with("athlete", athlete)
                        .with("limit", limit)
                        .with("cursor", cursor));
    }

    private JobList list(Caller caller, Parameters parameters) {
        JobListRequest request = JobListRequest.read(parameters.fields(), caller)
                .then(asked -> readableBy(caller, asked))
                .orElseThrow();
        Cursor after = request.page().after();
        List<Job> jobs = lists.list(
                request.filter(), after.createdAt(), after.id(), request.page().fetch());
        Page<Job> page = Page.of(jobs, request.page(), JobListController::place);
        return new JobList(views.of(page.items()), page.nextCursor(), page.links(PATH, parameters));
    }

    private static Cursor place(Job job) {
        return new Cursor(job.times().createdAt(), job.id());
    }

    private static Checked<JobListRequest> readableBy(Caller caller, JobListRequest request) {
        return caller.mayRead(request.filter().athlete())
                ? Checked.passed(request)
                : Checked.refused(
                        ProblemType.FORBIDDEN,
                        "Only operators and services may list the jobs of others; leave athlete out.");
    }
}
