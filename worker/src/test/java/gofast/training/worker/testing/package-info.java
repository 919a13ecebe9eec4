/** What the worker's tests have in common. */
@NullMarked
package gofast.training.worker.testing;

import org.jspecify.annotations.NullMarked;
