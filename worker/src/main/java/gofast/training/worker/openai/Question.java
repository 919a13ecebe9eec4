package gofast.training.worker.openai;

/** A request, and who reads its answer. */
public record Question<T>(ModelRequest request, AnswerReader<T> reader) {}
