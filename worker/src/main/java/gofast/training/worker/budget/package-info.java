/** What model calls cost, and how much they may. */
@NullMarked
package gofast.training.worker.budget;

import org.jspecify.annotations.NullMarked;
