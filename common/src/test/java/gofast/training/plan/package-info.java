/** The parts of a plan, tested. */
@NullMarked
package gofast.training.plan;

import org.jspecify.annotations.NullMarked;
