package gofast.training.api.plans;

import gofast.training.api.page.Page;
import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.JsonBody;
import gofast.training.api.request.Parameters;
import gofast.training.api.request.Values;
import gofast.training.api.security.Caller;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans: athletes make and list their own; operators and services may look at any. */
@RestController
@RequestMapping(PlanController.PATH)
class PlanController {
    static final String PATH = "/api/training-plans";

    private final JsonBody json;
    private final PlanStore plans;

    PlanController(JsonBody json, PlanStore plans) {
        this.json = json;
        this.plans = plans;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanView> create(Caller caller, InputStream body) {
        NewPlan draft = json.read(body).then(NewPlan::read).orElseThrow();
        StoredPlan plan = plans.create(caller.subject(), draft);
        return ResponseEntity.created(URI.create(PlanView.path(plan.id()))).body(PlanView.of(plan));
    }

    @GetMapping
    PlanView.PlanList list(
            Caller caller,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor) {
        Parameters parameters =
                Parameters.NONE.with("state", state).with("limit", limit).with("cursor", cursor);
        PlanListRequest request = PlanListRequest.read(parameters.fields()).orElseThrow();
        Page<PlanStore.Listed> page = Page.of(
                plans.list(caller.subject(), request.state(), request.page()), request.page(), PlanStore.Listed::place);
        return PlanView.PlanList.of(page, page.links(PATH, parameters));
    }

    @GetMapping("/{id}")
    PlanView show(@PathVariable String id, Caller caller) {
        return PlanView.of(find(id, caller));
    }

    @GetMapping("/{id}/weeks")
    WeeksView weeks(@PathVariable String id, Caller caller) {
        StoredPlan plan = find(id, caller);
        List<PlannedDay> days =
                plan.version().map(version -> plans.days(plan.id(), version)).orElse(List.of());
        return WeeksView.of(plan, days);
    }

    private StoredPlan find(String id, Caller caller) {
        return Checked.present(
                        Values.id(id).flatMap(plans::find),
                        ProblemType.TRAINING_PLAN_NOT_FOUND,
                        "There is no training plan with this id; GET /api/training-plans lists yours.")
                .then(plan -> readableBy(caller, plan))
                .orElseThrow();
    }

    private static Checked<StoredPlan> readableBy(Caller caller, StoredPlan plan) {
        return caller.mayRead(plan.subject())
                ? Checked.passed(plan)
                : Checked.refused(
                        ProblemType.NOT_YOUR_TRAINING_PLAN,
                        "The training plan belongs to another athlete; GET /api/training-plans lists yours.");
    }
}
