/** Measurements: never absolute, always against something else in the same run. */
@NullMarked
package gofast.training.bench;

import org.jspecify.annotations.NullMarked;
