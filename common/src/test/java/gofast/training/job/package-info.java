/** The job store on a real database. */
@NullMarked
package gofast.training.job;

import org.jspecify.annotations.NullMarked;
