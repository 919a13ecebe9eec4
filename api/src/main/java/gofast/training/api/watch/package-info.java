/** Lets requests wait until something happens to a job, without asking the database meanwhile. */
@NullMarked
package gofast.training.api.watch;

import org.jspecify.annotations.NullMarked;
