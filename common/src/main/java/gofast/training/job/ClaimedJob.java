package gofast.training.job;

import java.util.UUID;

/** A job this worker may run for as long as its lease holds; the token proves it at every write. */
public record ClaimedJob(UUID id, UUID trainingPlanId, UUID athleteId, int attempt, UUID leaseToken) {}
