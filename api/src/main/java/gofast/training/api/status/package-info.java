/** Shows how a job is doing. */
@NullMarked
package gofast.training.api.status;

import org.jspecify.annotations.NullMarked;
