/** Runs one job from claim to end; start reading at RunJob. */
@NullMarked
package gofast.training.worker.run;

import org.jspecify.annotations.NullMarked;
