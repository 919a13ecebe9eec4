package gofast.training.job;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A generation job as it stands; {@code subject} is the athlete it belongs to, {@code lastEvent} the number of the last line of
 * its timeline.
 */
public record Job(
        UUID id,
        UUID trainingPlanId,
        UUID athleteId,
        String subject,
        JobState state,
        int attempt,
        Progress progress,
        Times times,
        Optional<Waiting> waiting,
        Optional<JobFailure> failure,
        OptionalInt version,
        int lastEvent) {
    /** A job whose workers died this often is given up. */
    public static final int MAX_ATTEMPTS = 5;

    /** The only kind of job so far. */
    public static final String KIND = "generate";

    /** Weeks that have arrived from the model, of all weeks. */
    public record Progress(int weeksDone, int totalWeeks) {}

    public record Times(Instant createdAt, Optional<Instant> startedAt, Optional<Instant> finishedAt) {}

    /** What a job that is put aside waits for, if it is something it cannot help, and when it is tried again. */
    public record Waiting(Optional<String> waitingFor, Instant nextAttemptAt) {}
}
