/** How long what generating leaves behind is kept. */
@NullMarked
package gofast.training.worker.retention;

import org.jspecify.annotations.NullMarked;
