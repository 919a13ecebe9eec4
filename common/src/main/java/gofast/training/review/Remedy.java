package gofast.training.review;

/** Repairs one kind of breach wherever it can; leaves alone what it cannot. */
interface Remedy {
    void apply(Draft draft);
}
