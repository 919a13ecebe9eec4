package gofast.training.api.plans;

import gofast.training.api.page.PageRequest;
import gofast.training.api.problem.Checked;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import java.util.List;
import java.util.Optional;

/** Which plans to list. */
record PlanListRequest(Optional<String> state, PageRequest page) {
    private static final List<String> STATES = List.of("draft", "active");

    static Checked<PlanListRequest> read(Fields parameters) {
        Optional<String> state = parameters.optional("state", Values.oneOf(STATES));
        PageRequest page = PageRequest.read(parameters);
        return parameters.complete(() -> new PlanListRequest(state, page));
    }
}
