package gofast.training.worker.generate;

import java.util.UUID;

/** A plan to be made: for which job and athlete, what from, how, and where its weeks go. */
public record Task(UUID jobId, UUID athleteId, GenerationInputs inputs, Approach approach, WeekKeeper keeper) {}
