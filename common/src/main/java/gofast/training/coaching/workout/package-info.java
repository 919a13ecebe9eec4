/** The workouts we plan with: what each is for, whom it suits, and how it is filled with miles and paces. */
@NullMarked
package gofast.training.coaching.workout;

import org.jspecify.annotations.NullMarked;
