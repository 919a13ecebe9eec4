package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import java.util.Optional;
import java.util.UUID;

/** Which plan to generate. There are no options yet; a client that sends one learns so. */
record GenerateRequest(UUID trainingPlanId) {
    static Checked<GenerateRequest> read(Fields fields) {
        if (fields.isBlank("trainingPlanId")) {
            return Checked.refused(
                    ProblemType.TRAINING_PLAN_ID_MISSING, "Say in trainingPlanId which training plan to generate.");
        }
        Optional<UUID> trainingPlanId = fields.required("trainingPlanId", Values.id());
        fields.optionalObject("options");
        return fields.complete(() -> new GenerateRequest(trainingPlanId.orElseThrow()));
    }
}
