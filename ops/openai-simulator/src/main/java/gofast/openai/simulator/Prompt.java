package gofast.openai.simulator;

/** The prompt of a request in tokens. */
record Prompt(int size, int cached) {}
