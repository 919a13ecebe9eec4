package gofast.openai.simulator;

/**
 * What one chunk of a stream carries.
 *
 * @param tokens how many of the answer's tokens it is made of
 */
record Piece(String text, int tokens) {}
