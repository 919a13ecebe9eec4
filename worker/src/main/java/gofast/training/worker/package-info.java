/** The worker: takes jobs, has plans generated and reviewed, commits them. */
@NullMarked
package gofast.training.worker;

import org.jspecify.annotations.NullMarked;
