/** The workout library: every recipe filled over its whole range for runners of every speed. */
@NullMarked
package gofast.training.coaching.workout;

import org.jspecify.annotations.NullMarked;
