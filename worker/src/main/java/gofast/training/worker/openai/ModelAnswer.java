package gofast.training.worker.openai;

import gofast.training.job.JobFailure;

/** How asking a model ended. */
public sealed interface ModelAnswer<T> {
    /** It answered in full. */
    record Answered<T>(T value) implements ModelAnswer<T> {}

    /** It did not: why, and what may follow. */
    record NotAnswered<T>(JobFailure failure, Next next) implements ModelAnswer<T> {}
}
