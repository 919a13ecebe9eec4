package gofast.training.job;

import java.util.UUID;

/** What a submit asks for. */
public record NewJob(UUID trainingPlanId, UUID athleteId, int totalWeeks) {}
