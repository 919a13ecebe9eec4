package gofast.training.chaos;

/**
 * Something that holds after any run.
 *
 * @param violations a query of one text for each violation
 */
record Invariant(String sentence, String violations) {}
