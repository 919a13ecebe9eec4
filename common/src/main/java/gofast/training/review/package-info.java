/** Judges a candidate plan and alone makes plans that may be committed. */
@NullMarked
package gofast.training.review;

import org.jspecify.annotations.NullMarked;
