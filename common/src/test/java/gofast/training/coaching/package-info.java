/** The formulas, held against published values and against themselves. */
@NullMarked
package gofast.training.coaching;

import org.jspecify.annotations.NullMarked;
