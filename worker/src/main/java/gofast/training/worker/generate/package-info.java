/** Turns what is known of race and athlete into a candidate plan, by asking a model. */
@NullMarked
package gofast.training.worker.generate;

import org.jspecify.annotations.NullMarked;
