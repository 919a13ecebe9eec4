/** Takes messages from the work queue, as many at once as the worker has room for. */
@NullMarked
package gofast.training.worker.intake;

import org.jspecify.annotations.NullMarked;
