/** The strategy {@code outlined}: models choose workouts for an outline of ours, a few weeks a call, all calls at once. */
@NullMarked
package gofast.training.worker.generate.outlined;

import org.jspecify.annotations.NullMarked;
