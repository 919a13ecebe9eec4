package gofast.training.api.submit;

import gofast.training.api.problem.Checked;
import gofast.training.api.problem.ProblemType;
import gofast.training.api.request.Fields;
import gofast.training.api.request.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Which plan to generate, and how: the weeks of its phases, and whether it must be made anew, with nothing of the plans of
 * athletes with the same outline. With validateOnly, only whether that could be done. The digest tells requests apart that ask
 * for different things, and has nothing of their own in it; the one of the request as it was written is what apis kept that
 * minded the order of fields.
 */
record GenerateRequest(
        UUID trainingPlanId,
        Phases phases,
        boolean fresh,
        boolean validateOnly,
        String digest,
        String digestAsWritten) {
    static Checked<GenerateRequest> read(Fields fields) {
        if (fields.isBlank("trainingPlanId")) {
            return Checked.refused(
                    ProblemType.TRAINING_PLAN_ID_MISSING, "Say in trainingPlanId which training plan to generate.");
        }
        Optional<UUID> trainingPlanId = fields.required("trainingPlanId", Values.id());
        Optional<Fields> options = fields.optionalObject("options");
        Phases phases = options.map(Phases::read).orElseGet(Phases.Usual::new);
        boolean fresh = flag(options, "fresh");
        boolean validateOnly = flag(options, "validateOnly");
        return fields.complete(() -> new GenerateRequest(
                trainingPlanId.orElseThrow(),
                phases,
                fresh,
                validateOnly,
                digest(fields.sortedJson()),
                digest(fields.json())));
    }

    /** Whether the request that this digest was kept of asked for the same. */
    boolean isTheSameAs(String kept) {
        return kept.equals(digest) || kept.equals(digestAsWritten);
    }

    private static boolean flag(Optional<Fields> options, String name) {
        return options.flatMap(given -> given.optional(name, Values.flag())).orElse(false);
    }

    private static String digest(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
