/** Review, given good plans, bad plans and rubbish. */
@NullMarked
package gofast.training.review;

import org.jspecify.annotations.NullMarked;
