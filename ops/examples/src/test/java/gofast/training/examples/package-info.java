/** Runs the examples for real, against the whole system. */
@NullMarked
package gofast.training.examples;

import org.jspecify.annotations.NullMarked;
