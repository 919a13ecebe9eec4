/** The athletes' profiles. */
@NullMarked
package gofast.training.api.athletes;

import org.jspecify.annotations.NullMarked;
