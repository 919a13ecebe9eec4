package gofast.training.worker.openai;

import gofast.training.job.JobFailure;

/** How asking ended. */
public sealed interface ModelAnswer<T> {
    /** A model answered in full. */
    record Answered<T>(T value, String model) implements ModelAnswer<T> {}

    /** No model did, and why. */
    record NotAnswered<T>(JobFailure failure) implements ModelAnswer<T> {}
}
