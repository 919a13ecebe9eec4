package gofast.training.local;

import java.util.Optional;
import java.util.Set;

/** A job, as far as following it needs. */
record JobStatus(String id, String state, Progress progress, Optional<Failure> error) {
    private static final Set<String> FINAL = Set.of("succeeded", "failed", "cancelled");

    boolean isOver() {
        return FINAL.contains(state);
    }

    boolean succeeded() {
        return state.equals("succeeded");
    }

    record Progress(int weeksDone, int totalWeeks) {}

    record Failure(String code, String detail) {}
}
