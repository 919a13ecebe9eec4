package gofast.training.api.problem;

/** A field of a request, such as "race.date", and what to write into it instead. */
public record FieldError(String field, String detail) {}
