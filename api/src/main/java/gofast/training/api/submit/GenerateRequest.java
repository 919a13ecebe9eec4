package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import java.util.Optional;
import java.util.UUID;

/**
 * Which plan to generate, and how: the weeks of its phases, and whether it must be made anew, with nothing of the plans of
 * athletes with the same outline.
 */
record GenerateRequest(UUID trainingPlanId, Phases phases, boolean fresh) {
    static Checked<GenerateRequest> read(Fields fields) {
        if (fields.isBlank("trainingPlanId")) {
            return Checked.refused(
                    ProblemType.TRAINING_PLAN_ID_MISSING, "Say in trainingPlanId which training plan to generate.");
        }
        Optional<UUID> trainingPlanId = fields.required("trainingPlanId", Values.id());
        Optional<Fields> options = fields.optionalObject("options");
        Phases phases = options.map(Phases::read).orElseGet(Phases.Usual::new);
        boolean fresh =
                options.flatMap(given -> given.optional("fresh", Values.flag())).orElse(false);
        return fields.complete(() -> new GenerateRequest(trainingPlanId.orElseThrow(), phases, fresh));
    }
}
